/** The country that a rural agency covers: invented communes of three EPCI, two antennes and five cantons. */
interface Commune {
  readonly name: string;
  readonly epci: string;
  readonly antenne: string;
  readonly canton: string;
  readonly zonage: 'Rural' | 'Bourg' | 'Ville';
  /** How many of a thousand youths live there. */
  readonly weight: number;
}

const of = (
  epci: string,
  antenne: string,
  canton: string,
  ...communes: [string, Commune['zonage'], number][]
): Commune[] => communes.map(([name, zonage, weight]) => ({name, epci, antenne, canton, zonage, weight}));

export const COMMUNES: readonly Commune[] = [
  ...of(
    'Haute Vallée',
    'Antenne Nord',
    'Roquebrac',
    ['Roquebrac', 'Ville', 220],
    ['Peyrolas', 'Bourg', 60],
    ['Combefère', 'Rural', 25],
  ),
  ...of(
    'Haute Vallée',
    'Antenne Nord',
    'Valsonne',
    ['Valsonne', 'Bourg', 80],
    ['Les Ribes', 'Rural', 20],
    ['Saint-Ferrol', 'Rural', 25],
  ),
  ...of(
    'Plateau et Gorges',
    'Antenne Nord',
    'Mont-Aubert',
    ['Mont-Aubert', 'Bourg', 110],
    ['Cazerac', 'Rural', 30],
    ['Lugnaux', 'Rural', 20],
  ),
  ...of('Plateau et Gorges', 'Antenne Sud', 'Fontclaire', ['Fontclaire', 'Bourg', 90], ['Vieux-Moulin', 'Rural', 25]),
  ...of(
    'Pays de Lourde-Eau',
    'Antenne Sud',
    'Lourde-Eau',
    ['Lourde-Eau', 'Ville', 200],
    ['Bourg-Sarrat', 'Bourg', 60],
    ['Aigremont-le-Bas', 'Rural', 35],
  ),
];

/** The one priority quarter of the country. */
export const QUARTER = {commune: 'Roquebrac', name: 'Les Tanneries'};

/** Where youths are received. */
export const PLACES = [
  'Roquebrac',
  'Lourde-Eau',
  'Mont-Aubert',
  'Fontclaire',
  'Valsonne',
  'Bourg-Sarrat',
  'Bus itinérant',
];
