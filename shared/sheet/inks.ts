/** Colours of texts, of those that matter less, and of lines: no agency changes them. */
export const ink = '#1B2733';
export const muted = '#5A6872';
export const rule = '#D5DCE2';

/** A thin line under a cell. */
export const underlined = {bottom: {width: 'thin', color: rule}} as const;
