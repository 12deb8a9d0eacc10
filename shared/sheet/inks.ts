/** Points of tables, and of what matters less: at the scale of a page, none prints below 8, in LibreOffice neither, whose columns are wider. */
export const TABLE_SIZE = 10.5;
export const NOTE_SIZE = 10.5;

/** Colours of texts, of those that matter less, and of lines: no agency changes them. */
export const ink = '#1B2733';
export const muted = '#5A6872';
export const rule = '#D5DCE2';

/** A thin line under a cell. */
export const underlined = {bottom: {width: 'thin', color: rule}} as const;
