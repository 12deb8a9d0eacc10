import {
  age,
  answers,
  before,
  type Country,
  mean,
  median,
  ofRow,
  people,
  type Row,
  sexe,
  shares,
  size,
  type Span,
  text,
  under,
} from './rural-naive';

interface Asked {
  readonly line: string;
  /** The values of each line that has any. */
  readonly naive: (span: Span, country: Country) => ReadonlyMap<string, readonly number[]>;
}

/** The lines inside others, with the sub-total of those that hold several; the labels of a row stand from the outside in. */
function inside(
  rows: readonly Row[],
  labelsOf: readonly ((row: Row) => string | null)[],
  of: (rows: readonly Row[]) => number,
  held: (row: Row) => string = () => '',
): Map<string, number> {
  const met = new Map<string, Row[]>();
  const lines = new Map<string, Set<string>>();
  const add = (label: string, row: Row) => met.set(label, [...(met.get(label) ?? []), row]);
  for (const row of rows) {
    const labels = labelsOf.map((labelOf) => labelOf(row));
    const whole = held(row) || join(labels[0]!, ...labels.slice(1));
    add(whole, row);
    for (let depth = 1; depth < labels.length; depth++) {
      const outer = held(row) || join(labels[0]!, ...labels.slice(1, depth));
      lines.set(outer, (lines.get(outer) ?? new Set()).add(whole));
      add(`Total ${outer}`, row);
    }
  }
  const several = [...met].filter(([label]) => !label.startsWith('Total ') || lines.get(label.slice(6))!.size > 1);
  return new Map(several.map(([label, some]) => [label, of(some)]));
}

/** Several numbers of each line; a line that one of them has is a line. */
function beside(...columns: ReadonlyMap<string, number>[]): Map<string, number[]> {
  const labels = new Set(columns.flatMap((column) => [...column.keys()]));
  return new Map([...labels].map((label) => [label, columns.map((column) => column.get(label) ?? 0)]));
}

/** A number worked out from the rows of each line. */
function each(
  rows: readonly Row[],
  labelOf: (row: Row) => string | null,
  of: (rows: readonly Row[]) => number,
): Map<string, number> {
  const met = new Map<string, Row[]>();
  for (const row of rows) {
    const label = labelOf(row) ?? 'Non renseigné';
    met.set(label, [...(met.get(label) ?? []), row]);
  }
  return new Map([...met].map(([label, some]) => [label, of(some)]));
}

const join = (...labels: (string | null)[]) => {
  const [first, ...others] = labels.map((label) => label ?? 'Non renseigné');
  return others.reduce((outer, inner) => (outer === inner ? outer : `${outer} · ${inner}`), first!);
};
const freins = answers('Freins');
const years = (span: Span) => [before(span, 2), before(span), span];
const delay = ({day, youth}: Row) => day - Number(youth['Date 1er accueil']);
const present = ({line}: Row) => line['Nature'] === 'Atelier';

export const askedTables = {
  ventilations: [
    'o délai | Moins d’un mois | Durée en jours de Date 1er accueil à Date entrée < 30',
    'o délai | De un à trois mois | Durée en jours de Date 1er accueil à Date entrée entre 30 et 90',
    'o délai | Plus de trois mois | Durée en jours de Date 1er accueil à Date entrée > 90',
    'o majorité | Mineurs | Âge < 18',
    'o majorité | Majeurs | Âge >= 18',
  ],
  indicateurs: [
    'o participants | Actions collectives | | | | participants',
    'o ateliers | contacts.total | | | Nature = Atelier',
  ],
  tables: [
    {
      line: 'Trois niveaux | Antenne et EPCI et Canton | | o reçus',
      naive: (s, c) =>
        beside(
          under(c.entretiens(s), (row) => {
            const [antenne, epci, canton] = ['Antenne', 'EPCI', 'Canton'].map((level) => c.level(level)(row));
            return antenne === 'Hors territoire' ? antenne : join(antenne!, join(epci!, canton!));
          }),
        ),
    },
    {
      line: 'Communes et EPCI | EPCI et Commune | | o reçus ; o âge moyen | sous-totaux',
      naive: (s, c) => {
        const by = [c.level('EPCI'), ({line, youth}: Row) => text(line['Commune'] ?? youth['Commune'])];
        const outside = (row: Row) => (c.level('EPCI')(row) === 'Hors territoire' ? 'Hors territoire' : '');
        const age1 = (rows: readonly Row[]) => mean(people(rows).map(age));
        return beside(inside(c.entretiens(s), by, size, outside), inside(c.entretiens(s), by, age1, outside));
      },
    },
    {
      line: 'Types, chaque jeune une fois | Catégorie et Type | | emploi.jeunes | sous-totaux',
      naive: (s, c) => beside(inside(c.emploi(s), [ofRow('Catégorie'), ofRow('Type')], size)),
    },
    {
      line: 'Indicateurs et années | indicateurs | 3 années | o accueils : Accueils ; o reçus : Reçus ; o entretiens par jeune : Par jeune',
      naive: (s, c) =>
        new Map([
          ['Accueils', years(s).map((span) => size(c.accueils(span)))],
          ['Reçus', years(s).map((span) => size(c.entretiens(span)))],
          ['Par jeune', years(s).map((span) => c.entretiens(span).length / size(c.entretiens(span)))],
        ]),
    },
    {
      line: 'Indicateurs par antenne | indicateurs | Antenne | o reçus : Reçus ; o âge moyen : Âge',
      naive: (s, c) => {
        const at = (antenne: string) => c.entretiens(s).filter((row) => c.level('Antenne')(row) === antenne);
        const columns = [...['Antenne Nord', 'Antenne Sud', 'Hors territoire'].map(at), c.entretiens(s)];
        return new Map([
          ['Reçus', columns.map(size)],
          ['Âge', columns.map((rows) => mean(people(rows).map(age)))],
        ]);
      },
    },
    {
      line: 'Catégorie et type | Catégorie et Type | | emploi.situations',
      naive: (s, c) => beside(under(c.emploi(s), (row) => join(ofRow('Catégorie')(row), ofRow('Type')(row)), 'rows')),
    },
    {
      line: 'Âge médian par programme | Dispositif | | o âge médian',
      naive: (s, c) => beside(each(c.entered(s), ofRow('Programme'), (rows) => median(rows.map(age)))),
    },
    {
      line: 'Âge par antenne et sexe | Antenne | Sexe | o âge moyen | non',
      naive: (s, c) => {
        const of = (label: string | null) =>
          each(
            c.entretiens(s).filter((row) => sexe(row) === label),
            c.level('Antenne'),
            (rows) => mean(people(rows).map(age)),
          );
        return beside(of('Femmes'), of('Hommes'), of(null));
      },
    },
    {
      line: 'Délais d’entrée | o délai | | o entrées',
      naive: (s, c) =>
        beside(
          under(c.entered(s), (row) =>
            delay(row) < 30 ? 'Moins d’un mois' : delay(row) <= 90 ? 'De un à trois mois' : 'Plus de trois mois',
          ),
        ),
    },
    {
      line: 'Trois ans par programme | Dispositif | 3 années | o entrées',
      naive: (s, c) => beside(...years(s).map((span) => under(c.entered(span), ofRow('Programme')))),
    },
    {
      line: 'Entretiens par jeune et antenne | Antenne | | o entretiens par jeune',
      naive: (s, c) => beside(each(c.entretiens(s), c.level('Antenne'), (rows) => rows.length / size(rows))),
    },
    {
      line: 'Freins par antenne | Freins | Antenne | o reçus | non',
      naive: (s, c) =>
        beside(
          ...['Antenne Nord', 'Antenne Sud', 'Hors territoire'].map((antenne) =>
            under(
              c.entretiens(s).filter((row) => c.level('Antenne')(row) === antenne),
              freins,
            ),
          ),
        ),
    },
    {
      line: 'Nombre de freins | Nombre de Freins | | o reçus',
      naive: (s, c) =>
        beside(under(c.entretiens(s), (row) => (freins(row).length === 0 ? null : String(freins(row).length)))),
    },
    {
      line: 'Programmes, part de l’année d’avant | Dispositif | | o entrées.n-1 ; o entrées',
      naive: (s, c) => beside(under(c.entered(before(s)), ofRow('Programme')), under(c.entered(s), ofRow('Programme'))),
    },
    {
      line: 'Majorité par zonage | Zonage | o majorité | o accueils en % | non',
      naive: (s, c) => {
        const of = (isMinor: boolean) =>
          shares(
            c.accueils(s).filter((row) => age(row) < 18 === isMinor),
            c.level('Zonage'),
          );
        return beside(of(true), of(false));
      },
    },
    {
      line: 'Participants par thème | Thème | | o participants',
      naive: (s, c) =>
        beside(each(c.held(s), ofRow('Thème'), (rows) => new Set(rows.flatMap((row) => [...c.there(row)])).size)),
    },
    {
      line: 'Ateliers par lieu | Lieu | | o ateliers',
      naive: (s, c) => beside(under(c.contact(s).filter(present), ofRow('Lieu'), 'rows')),
    },
  ] as readonly Asked[],
};
