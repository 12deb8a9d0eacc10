/** Marks that nobody sees in a text: soft hyphens, zero-width characters, directions of writing. */
export const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
