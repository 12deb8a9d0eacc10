/** What a host hands over for one cell. Dates are serial days, an empty cell is null (or ""). */
export type CellValue = string | number | boolean | null;

/** The rows of a sheet or of a range, as every host gives them. */
export type Rows = readonly (readonly CellValue[])[];
