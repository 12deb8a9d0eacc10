// Stands for node:fs in the browser: the stand-in reads one file, the declarations of Office.js.
import text from '@types/office-js/index.d.ts';

export const readFileSync = (): string => text as unknown as string;
