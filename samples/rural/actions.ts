import {type CellValue, type Day, dayOf} from '../../shared';
import {dayIn, type Period} from '../calendar';
import {makeRandom, type Random} from '../random';
import {makeSheet, type SampleSheet} from '../sheet';
import {byDay} from './chance';
import {COHORTS, draw, LAST_DAY, schoolYear, type Youth} from './people';
import {COMMUNES, PLACES} from './place';

/** What a title begins with, and its theme and type. */
const ACTIONS = [
  ['Atelier de recherche d’emploi', 'Emploi', 'Atelier'],
  ['Simulation d’entretien', 'Emploi', 'Atelier'],
  ['Visite de la scierie', 'Découverte des métiers', 'Événement'],
  ['CPAM : mes droits', 'Santé', "Réunion d'information"],
  ['Comité des jeunes', 'Citoyenneté', 'Rencontre'],
  ['Discriminations : en parler', 'Citoyenneté', 'Atelier'],
  ['Service Civique en vallées', 'Service Civique', "Réunion d'information"],
  ['Théâtre au bourg', 'Culture', 'Atelier'],
  ['Bus des vallées', 'Mobilité', 'Atelier'],
  ['Semaine du handicap', 'SEEPH', 'Événement'],
] as const;

/** A day on which no action of this title stands yet: a participation names an action by its title and its day. */
function freeDay(random: Random, action: string, period: Period, taken: Set<string>): Day {
  for (;;) {
    const day = dayIn(random, period);
    if (taken.has(`${action} ${day}`)) continue;
    taken.add(`${action} ${day}`);
    return day;
  }
}

export function makeActions(youths: readonly Youth[]): readonly SampleSheet[] {
  const random = makeRandom('Rural: actions');
  const parts: CellValue[][] = [];
  const taken = new Set<string>();
  const rows = Array.from({length: COHORTS}, (_, cohort) => schoolYear(cohort)).flatMap(({from, to}, cohort) => {
    const near = youths.filter((youth) => youth.cohort === cohort || youth.cohort === cohort - 1);
    return ACTIONS.flatMap(([action, theme, type]) =>
      Array.from({length: random.whole(1, 6)}, (): CellValue[] => {
        const day = freeDay(random, action, {from, to: Math.min(to, LAST_DAY)}, taken);
        const there = random.shuffle(near).slice(0, random.whole(2, 11));
        for (const {dossier} of there) parts.push([action, day, dossier]);
        const said = random.chance(0.7) ? there.length + random.whole(0, 4) : null;
        return [
          action,
          theme,
          type,
          day,
          said,
          random.chance(0.5) ? there.length : null,
          random.whole(0, 3),
          random.pick(PLACES),
        ];
      }),
    );
  });
  const columns = [
    ['Action', null, 34],
    ['Thème', null, 24],
    ['Type', null, 22],
    ['Date', 'date', 12],
    ['Participants', null, 12],
    ['Jeunes', null, 10],
    ['Partenaires', null, 12],
    ['Lieu', null, 18],
  ] as const;
  return [
    makeSheet('Actions collectives', columns, rows.sort(byDay(3))),
    makeSheet(
      'Participations',
      [
        ['Action', null, 34],
        ['Date', 'date', 12],
        ['N° dossier', 'text', 12],
      ] as const,
      parts.sort(byDay(1)),
    ),
    makeSheet(
      'Label',
      [
        ['Critère', null, 30],
        ['Note', null, 8],
      ] as const,
      Array.from({length: 12}, (_, at) => [`Critère ${at + 1}`, random.whole(1, 4)]),
    ),
  ];
}

/** What is counted at the door of the youth information point: days, and no youth. */
export function makeVisits(): SampleSheet {
  const random = makeRandom('Rural: point jeunes');
  const rows: CellValue[][] = [];
  for (let day = dayOf(2021, 9, 1); day <= LAST_DAY; day += random.whole(3, 9))
    rows.push([
      day,
      draw(
        random,
        COMMUNES.filter(({zonage}) => zonage !== 'Rural').map(({name, weight}) => [name, weight] as const),
      ),
      random.chance(0.06) ? null : random.whole(0, 18),
      draw<string | null>(random, [
        ['Orientation', 40],
        ['Droits', 30],
        ['Loisirs', 25],
        [null, 5],
      ]),
    ]);
  return makeSheet(
    'Point jeunes',
    [
      ['Date', 'date', 12],
      ['Commune', null, 20],
      ['Visiteurs', null, 10],
      ['Demande', null, 16],
    ] as const,
    rows,
  );
}

/** Firms that were met: the agency keeps them in a sheet of its own. */
export function makeVisitsOfFirms(): SampleSheet {
  const random = makeRandom('Rural: entreprises');
  const rows: CellValue[][] = [];
  for (let day = dayOf(2022, 1, 10); day <= LAST_DAY; day += random.whole(4, 20))
    rows.push([
      day,
      `Entreprise ${random.whole(1, 40)}`,
      draw(random, [
        ['Agriculture', 30],
        ['Tourisme', 40],
        ['Bâtiment', 20],
        [null, 10],
      ]),
      random.whole(0, 4),
    ]);
  const columns = [
    ['Le', 'date', 12],
    ['Entreprise', null, 20],
    ['Secteur', null, 18],
    ['Offres', null, 10],
  ] as const;
  return makeSheet('Visites d’entreprise', columns, rows);
}
