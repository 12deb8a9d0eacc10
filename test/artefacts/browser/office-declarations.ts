/** Put in by the bundle: see bundle-stub.ts. */
declare const OFFICE_DECLARATIONS: string;

/** Stands for node:fs in the browser: the stand-in reads one file, the declarations of Office.js. */
export const readFileSync = (): string => OFFICE_DECLARATIONS;
