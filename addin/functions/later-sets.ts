/** Sets above what the manifest asks for (ExcelApi 1.9) that following and mending use: each use stands behind `supports`. */
export const later = {
  /** `Range.getSpillingToRangeOrNullObject`: Excel that spills has it. */
  spills: '1.12',
  /** `WorksheetCollection.onNameChanged`. */
  renamed: '1.17',
} as const;
