import {
  answers,
  band,
  before,
  type Country,
  labelOfYear,
  logement,
  monthsOf,
  niveau,
  ofRow,
  ofYouth,
  people,
  type Row,
  sexe,
  share,
  shares,
  size,
  type Span,
  text,
  theme,
  under,
  UNKNOWN,
} from './rural-naive';
import {ruralFigures} from './rural-figures';

/** Of a table, a column: its value under each label, and over all of them. */
interface NaiveColumn {
  readonly label?: string;
  readonly at: ReadonlyMap<string, number>;
  readonly total?: number;
}
type NaiveTable = (span: Span) => readonly NaiveColumn[];
type LabelOf = Parameters<typeof under>[1];
type Rows = (span: Span) => readonly Row[];

const named =
  (of: (row: Row) => string | null, names: Readonly<Record<string, string>>, other: string | null) => (row: Row) => {
    const value = of(row);
    return value === null ? null : (names[value] ?? other);
  };
const levels3 = named(
  niveau,
  {BAC: 'BAC et plus', 'Supérieur au BAC': 'BAC et plus', 'BEP/CAP': 'BEP/CAP', 'Aucun diplôme': 'Aucun diplôme'},
  null,
);
const reason = ofRow('Motif de sortie');
const exits = named(
  reason,
  {
    CDI: 'Emploi durable',
    'CDD de 6 mois et plus': 'Emploi durable',
    Formation: 'Formation',
    'Abandon, sans nouvelles': 'Abandon',
    'Abandon santé': 'Abandon',
  },
  'Autre',
);
const means = named(
  ofYouth('Ressources'),
  {'Sans ressources': 'Sans ressources', Salaire: 'Revenu d’activité'},
  'Allocation ou autre',
);
const contract = ({line}: Row) =>
  ['PEC', 'CIE en CDD', 'CIE en CDI'].includes(String(line['Type']))
    ? 'Aidés'
    : line['Catégorie'] === 'Contrat en Alternance'
      ? 'Alternance'
      : 'Classiques';
const thematic = ({line}: Row) => text(line['Thématique']);

/** Each table of the rural agency, counted by walking the rows. */
export function ruralTables(c: Country): Readonly<Record<string, NaiveTable>> {
  const figures = ruralFigures(c);
  const youths =
    (rows: Rows, by: LabelOf): NaiveTable =>
    (s) => [{at: under(rows(s), by), total: size(rows(s))}];
  const lines =
    (rows: Rows, by: LabelOf): NaiveTable =>
    (s) => [{at: under(rows(s), by, 'rows'), total: rows(s).length}];
  const parts =
    (rows: Rows, by: LabelOf, of: 'rows' | 'youths' = 'youths'): NaiveTable =>
    (s) => [{at: shares(rows(s), by, of), total: 1}];
  const beside =
    (...tables: NaiveTable[]): NaiveTable =>
    (s) =>
      tables.flatMap((one) => one(s));
  /** Columns of years, the last one last. */
  const years =
    (count: number, table: NaiveTable): NaiveTable =>
    (s) =>
      Array.from({length: count}, (_, at) => before(s, count - 1 - at)).flatMap((span) =>
        table(span).map((one) => ({...one, label: labelOfYear(span)})),
      );
  /** Lines of years. */
  const yearly =
    (count: number, ...names: string[]): NaiveTable =>
    (s) =>
      names.map((name) => ({
        at: new Map(
          Array.from({length: count}, (_, at) => before(s, at)).map((span) => [
            labelOfYear(span),
            figures[name]!(span),
          ]),
        ),
      }));
  const across =
    (rows: Rows, by: LabelOf, columns: (row: Row) => string | null): NaiveTable =>
    (s) => {
      const all = rows(s);
      const labels = [...new Set(all.map((row) => columns(row) ?? UNKNOWN))];
      return [
        ...labels.map((label) => {
          const some = all.filter((row) => (columns(row) ?? UNKNOWN) === label);
          return {label, at: under(some, by), total: size(some)};
        }),
        {label: 'Total', at: under(all, by), total: size(all)},
      ];
    };
  const byCommune =
    (known: (row: Row) => unknown, part: (row: Row) => boolean): NaiveTable =>
    (s) => {
      const isKnown = (row: Row) => known(row) !== null;
      const at = [...under(c.entretiens(s), c.level('Commune')).keys()].map((label): [string, number] => {
        return [
          label,
          share(
            c.entretiens(s).filter((row) => c.level('Commune')(row) === label),
            isKnown,
            part,
          ),
        ];
      });
      return [{at: new Map(at), total: share(c.entretiens(s), isKnown, part)}];
    };
  const visitors =
    (labelOf: (row: Row) => string | null): NaiveTable =>
    (s) => {
      const at = new Map<string, number>();
      for (const row of c.visited(s))
        at.set(labelOf(row) ?? UNKNOWN, (at.get(labelOf(row) ?? UNKNOWN) ?? 0) + Number(row.line['Visiteurs'] ?? 0));
      return [{at, total: figures['visiteurs']!(s)}];
    };
  const seen: LabelOf = ({dossier}) => dossier;
  const interviews: NaiveTable = (s) => {
    const times = under(c.entretiens(s), seen, 'rows');
    const labelOf = ({dossier}: Row) =>
      times.get(dossier) === 1 ? '1 entretien' : times.get(dossier)! <= 5 ? '2 à 5 entretiens' : 'Plus de 5 entretiens';
    return beside(youths(c.entretiens, labelOf), parts(c.entretiens, labelOf))(s);
  };
  const place = ofRow('Lieu');
  const programme = ofRow('Programme');
  const gj: Rows = (s) => c.entered(s, 'Garantie jeunes');
  const placed = (s: Span) => c.contact(s).filter((row) => place(row) !== null);
  const signed = (s: Span) => c.emploi(s).filter(({line}) => text(line['Employeur']) !== null);
  const open = (s: Span) => c.visited(s).filter(({line}) => Number(line['Visiteurs'] ?? 0) >= 1);
  const social = (s: Span) => c.proposed(s).filter((row) => theme(row) === 'Insertion sociale');
  return {
    'r.permanences': years(2, lines(placed, place)),
    'r.lieux': youths(c.entretiens, place),
    'r.antennes': beside(
      ...[c.accueils, c.contact, c.entretiens, c.emploi, c.formation].map((rows) => youths(rows, c.level('Antenne'))),
    ),
    'r.epci': beside(
      youths(c.accueils, c.level('EPCI')),
      youths(c.entretiens, c.level('EPCI')),
      parts(c.entretiens, c.level('EPCI')),
    ),
    'r.cantons': beside(
      ...[c.accueils, c.entretiens, c.emploi, c.formation].map((rows) => youths(rows, c.level('Canton'))),
    ),
    'r.communes': beside(
      youths(c.entretiens, c.level('Commune')),
      byCommune(sexe, (row) => sexe(row) === 'Femmes'),
      byCommune(niveau, (row) => niveau(row) === 'Aucun diplôme'),
    ),
    'r.zonage': youths(c.entretiens, c.level('Zonage')),
    'r.entreprises': years(2, (s) => {
      const firms = c.met(s).map((row) => ({...row, dossier: String(row.line['Entreprise'])}));
      return [{at: under(firms, ofRow('Secteur')), total: size(firms)}];
    }),
    'r.point': years(2, visitors(c.level('Commune'))),
    'r.demandes': beside(lines(open, ofRow('Demande')), visitors(ofRow('Demande'))),
    'r.origine': beside(youths(c.accueils, ofYouth('Origine')), parts(c.accueils, ofYouth('Origine'))),
    'r.adressés': yearly(2, 'adressés'),
    'r.niveau': beside(youths(c.entretiens, levels3), parts(c.entretiens, levels3)),
    'r.âge': (s) => parts(() => people(c.contact(s)), band)(s),
    'r.sexe': parts(c.contact, sexe),
    'r.logement': parts(c.entretiens, logement),
    'r.famille': across(c.entretiens, ofYouth('Situation familiale'), sexe),
    'r.enfants': across(c.entretiens, ofYouth('Enfants'), sexe),
    'r.niveau-sexe': across(c.entretiens, niveau, sexe),
    'r.logement-sexe': across(c.entretiens, logement, sexe),
    'r.locomotion': beside(
      youths(c.entretiens, answers('Moyens de locomotion')),
      parts(c.entretiens, answers('Moyens de locomotion')),
    ),
    'r.freins': across(c.entretiens, answers('Freins'), c.level('EPCI')),
    'r.nationalité': beside(youths(c.entretiens, ofYouth('Nationalité')), parts(c.entretiens, ofYouth('Nationalité'))),
    'r.ressources': parts(c.entretiens, means),
    'r.entretiens': interviews,
    'r.services': lines(c.proposed, thematic),
    'r.social': lines(social, thematic),
    'r.observatoire': beside(...[c.entered, c.active, c.left].map((rows) => youths((s) => rows(s), programme))),
    'r.par-dispositif': youths((s) => c.entered(s, 'PACEA', 'Garantie jeunes', 'PPAE'), programme),
    'r.gj': years(2, youths(gj, c.level('Commune'))),
    'r.gj-ans': yearly(8, 'Garantie jeunes', 'sorties Garantie jeunes'),
    'r.gj-sexe': years(5, youths(gj, sexe)),
    'r.gj-âge': years(5, (s) => youths(() => people(gj(s)), band)(s)),
    'r.gj-sorties': years(
      3,
      youths((s) => c.left(s, 'Garantie jeunes'), reason),
    ),
    'r.civis': yearly(9, 'entrées CIVIS', 'sorties CIVIS'),
    'r.entrants': yearly(2, 'suivis', 'entrées'),
    'r.entrants-nationalité': parts((s) => c.entered(s), ofYouth('Nationalité')),
    'r.sorties': beside(
      youths((s) => c.left(s), exits),
      parts((s) => c.left(s), exits),
    ),
    'r.justice': youths((s) => c.active(s, 'JSMJ'), ofRow('Précision')),
    'r.mois': (s) =>
      ['entrées PACEA', 'en PACEA en fin de mois', 'entrées PACEA, évolution'].map((name) => ({
        at: new Map(monthsOf(s).map((span, at) => [String(at + 1), figures[name]!(span)])),
      })),
    'r.employeurs': lines(signed, ofRow('Employeur')),
    'r.contrats': beside(lines(c.emploi, contract), parts(c.emploi, contract, 'rows')),
    'r.série': yearly(9, 'en contact', 'reçus', 'accueils'),
    'r.série-public': (s) => [
      {
        at: new Map(
          yearsOf(s, 5).map((span) => [
            labelOfYear(span),
            share(
              c.accueils(span),
              (row) => sexe(row) !== null,
              (row) => sexe(row) === 'Femmes',
            ),
          ]),
        ),
      },
      {
        at: new Map(
          yearsOf(s, 5).map((span) => [
            labelOfYear(span),
            share(
              c.accueils(span),
              () => true,
              (row) => band(row) === 'Moins de 18 ans',
            ),
          ]),
        ),
      },
    ],
  };
}

const yearsOf = (span: Span, count: number) => Array.from({length: count}, (_, at) => before(span, at));
