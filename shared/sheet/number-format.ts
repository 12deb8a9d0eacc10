/**
 * Number formats, in the US code that every host takes. A zero of a count or an amount prints as « / ».
 * `_D` leaves room at right, as wide as an indent: LibreOffice forgets the indent of some numbers, and columns would not align.
 */
export const numberFormats = {
  text: '@',
  general: 'General',
  count: '#,##0_D;-#,##0_D;"/"_D',
  euros: '#,##0.00" €"_D;-#,##0.00" €"_D;"/"_D',
  /** Where there are no cents to show. */
  'whole-euros': '#,##0" €"_D;-#,##0" €"_D;"/"_D',
  percent: '0 %_D',
  change: '+0 %_D;-0 %_D;0 %_D',
  decimal: '0.00_D',
  /** A mean of counts: contacts per youth. */
  mean: '0.0_D',
  day: 'dd/mm/yyyy',
} as const;

export type NumberFormat = keyof typeof numberFormats;
