const OF_FILE = / \((?:[^()]|\([^()]*\))*\.(?:xls[xm]?|csv|tsv|txt)\)$/i;

/** The name of a sheet among those of several files, where another file has one of the same name. */
export const nameWithFile = (tab: string, file: string) => `${tab} (${file})`;

/** The name of the sheet itself, without that of its file: it may be that of a register. */
export const tabOf = (name: string) => name.replace(OF_FILE, '');
