/** Mutants that cannot change a published number, each with the reason. */
export const survivors: Readonly<Record<string, string>> = {};
