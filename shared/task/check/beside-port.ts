/** Steps done by the host and not by the port: in their place in the order, where the host can. */
export const ACTIVATE = 'activer';
export const FREEZE = 'figer les formules';
