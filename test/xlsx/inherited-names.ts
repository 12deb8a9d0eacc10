/** Names that every object of JavaScript answers to, beside words of the same letters that none does: where a text is a key, both must do the same. */
export const inheritedNames = [
  ['constructor', 'constructro'],
  ['__proto__', '__porto__'],
  ['toString', 'toStrign'],
  ['hasOwnProperty', 'hasOwnPropetry'],
] as const;
