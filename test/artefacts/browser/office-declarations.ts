/** Put in by the bundle: see bundle-stub.ts. */
declare const OFFICE_DECLARATIONS: string;

/** Stand for node:fs and node:path in the browser: the stand-in reads one file, the declarations of Office.js. */
export const readFileSync = (): string => OFFICE_DECLARATIONS;
export const join = (...names: string[]): string => names.join('/');
