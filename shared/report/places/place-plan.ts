const PREFIX = 'lieu-';

/** The plan of the page of a place: `lieu-commune-lambersart`. `name` is folded. */
export const placePlan = (level: string, name: string): string => `${PREFIX}${level}-${name}`.replace(/ /g, '-');

/** Whether a sheet of ours is the page of a place. */
export const isPlacePlan = (plan: string): boolean => plan.startsWith(PREFIX);
