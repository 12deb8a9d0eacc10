/**
 * Number formats, in the US code that every host takes. A zero of a count or an amount prints as « / ».
 * `_N` leaves room at right, as wide as an indent: LibreOffice forgets the indent of some numbers, and columns would not align.
 * Any letter but those of days and hours: after `_D`, some readers of files take a count for a date.
 */
export const numberFormats = {
  text: '@',
  general: 'General',
  count: '#,##0_N;-#,##0_N;"/"_N',
  euros: '#,##0.00" €"_N;-#,##0.00" €"_N;"/"_N',
  /** Where there are no cents to show. */
  'whole-euros': '#,##0" €"_N;-#,##0" €"_N;"/"_N',
  percent: '0 %_N',
  change: '+0 %_N;-0 %_N;0 %_N',
  decimal: '0.00_N',
  /** A mean of counts: contacts per youth. */
  mean: '0.0_N',
  day: 'dd/mm/yyyy',
} as const;

export type NumberFormat = keyof typeof numberFormats;
