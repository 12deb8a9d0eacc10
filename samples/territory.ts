/** The ten communes, in the order of the report (INSEE codes of the COG). */
export const COMMUNES = [
  {name: 'La Madeleine', insee: '59368', spellings: ['LA MADELEINE', 'Madeleine (La)']},
  {name: 'Lambersart', insee: '59328', spellings: ['LAMBERSART', '59130 Lambersart']},
  {name: 'Lompret', insee: '59356', spellings: ['LOMPRET']},
  {
    name: 'Marcq-en-Barœul',
    insee: '59378',
    spellings: ['MARCQ EN BAROEUL', 'Marcq-en-Baroeul', 'Marcq-en-Barœul CEDEX'],
  },
  {name: 'Marquette-lez-Lille', insee: '59386', spellings: ['MARQUETTE LEZ LILLE', 'Marquette-lès-Lille']},
  {name: 'Pérenchies', insee: '59457', spellings: ['PERENCHIES', 'Perenchies']},
  {name: 'Quesnoy-sur-Deûle', insee: '59482', spellings: ['QUESNOY SUR DEULE']},
  {
    name: 'Saint-André-lez-Lille',
    insee: '59527',
    spellings: ['St-André-lez-Lille', 'SAINT ANDRE LEZ LILLE', 'Saint-André-Lez-Lille'],
  },
  {name: 'Verlinghem', insee: '59611', spellings: ['VERLINGHEM']},
  {name: 'Wambrechies', insee: '59636', spellings: ['WAMBRECHIES']},
] as const;

/** Index of a commune in the territory; elsewhere is nobody's. */
export type CommuneIndex = number;
export const LAMBERSART: CommuneIndex = 1;
export const MARCQ: CommuneIndex = 3;

/** One quarter a commune at most: a bare « oui » in an export says which. */
export const QUARTERS: ReadonlyMap<CommuneIndex, {readonly name: string; readonly spellings: readonly string[]}> =
  new Map([
    [LAMBERSART, {name: 'Pacot-Vandracq', spellings: ['PACOT VANDRACQ']}],
    [MARCQ, {name: 'La Briqueterie', spellings: ['LA BRIQUETERIE']}],
  ]);

/** Where youths of other Missions Locales live, and those who moved away. */
export const ELSEWHERE = ['Tourcoing', 'Armentières', 'Roubaix', 'Halluin', 'Villeneuve-d’Ascq'] as const;
