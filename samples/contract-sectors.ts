import type {Begun} from './measure';
import type {Random} from './random';
import {repeat} from './share-out';
import type {Youth} from './youth';

const OTHERS = [
  'Industrie',
  'Agriculture et Espaces verts',
  'Installation et Maintenance',
  'Communication et Média',
  'Banque et Assurance',
];

/** Contracts in transport that go to those who sign many: the share of contracts is not one of youths. */
const TRANSPORT_OF_MANY = 340;
const MANY = 4;

/** A sector for each contract but those in alternance; with these, 22, 20, 17, 16 and 10 % of the known. 180 are unknown. */
export function dealSectors(random: Random, rows: readonly Begun[]): (string | undefined)[] {
  const transport = 'Transport et Logistique';
  const times = new Map<Youth, number>();
  for (const {youth} of rows) times.set(youth, (times.get(youth) ?? 0) + 1);
  const ofMany = random.shuffle(rows.flatMap(({youth}, i) => (times.get(youth)! >= MANY ? [i] : [])));
  const driven = new Set(ofMany.slice(0, TRANSPORT_OF_MANY));
  const sectors: string[] = repeat({
    [transport]: 387 - driven.size,
    'Commerce, Vente et Grande distribution': 293,
    'Service à la Personne': 292,
    'Hôtellerie, Restauration et Tourisme': 273,
    'Construction, Bâtiment et Travaux Publics': 161,
    "Support à l'entreprise": 95,
    '': 180,
  });
  while (sectors.length < rows.length - driven.size) sectors.push(random.pick(OTHERS));
  const rest = random.shuffle(sectors);
  return rows.map((_, i) => (driven.has(i) ? transport : rest.pop()) || undefined);
}
