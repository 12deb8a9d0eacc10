import {dayIn, tableOf, yearOf, type NaiveReport} from './naive-count';
import type {Registers, Row} from './naive-read';
import {canonical, fold, numberOf, textOf, THEME} from './naive-values';

interface Action {
  readonly name: string;
  readonly theme: string;
  readonly type: string;
  readonly jeunes: number;
  readonly stated: number;
  readonly participants: number;
  readonly partenaires: number;
}

/** What every chapter takes from the collective actions, and the label. */
export function countActions(registers: Registers, year: number, report: NaiveReport): void {
  const {tables, figures} = report;
  const now = yearOf(year);
  const participations = registers.rows('Participations').filter((row) => now.holds(dayIn('Date')(row)));
  const participantsOf = new Map<string, Set<string>>();
  const keyOf = (row: Row) => `${fold(row.line['Action']!)} ${dayIn('Date')(row)}`;
  for (const row of participations)
    participantsOf.set(keyOf(row), (participantsOf.get(keyOf(row)) ?? new Set()).add(row.dossier));
  const actions = registers
    .rows('Actions collectives')
    .filter((row) => now.holds(dayIn('Date')(row)))
    .map((row): Action => {
      const named = participantsOf.get(keyOf(row))?.size;
      return {
        name: textOf(row.line['Action'])!,
        theme: fold(canonical(row.line['Thème'], THEME)),
        type: fold(textOf(row.line['Type']) ?? 'Atelier'),
        jeunes: numberOf(row.line['Jeunes']) ?? named ?? numberOf(row.line['Participants']) ?? 0,
        stated: numberOf(row.line['Jeunes']) ?? 0,
        participants: numberOf(row.line['Participants']) ?? 0,
        partenaires: numberOf(row.line['Partenaires']) ?? 0,
      };
    });
  const of = (theme: string, beginning = '', ...types: string[]) =>
    actions.filter(
      (a) =>
        a.theme === fold(theme) &&
        begins(a.name, beginning) &&
        (types.length === 0 || types.some((type) => fold(type) === a.type)),
    );
  const jeunes = (list: readonly Action[]) => list.reduce((sum, action) => sum + action.jeunes, 0);
  const participants = (list: readonly Action[]) => list.reduce((sum, action) => sum + action.participants, 0);
  const partenaires = (list: readonly Action[]) => list.reduce((sum, action) => sum + action.partenaires, 0);
  const byName = (list: readonly Action[], ...measures: ((list: readonly Action[]) => number)[]) => {
    const names = [...new Set(list.map(({name}) => name))];
    return tableOf(
      names,
      ...measures.map((measure) => new Map(names.map((name) => [name, measure(list.filter((a) => a.name === name))]))),
    );
  };
  const number = (list: readonly Action[]) => list.length;

  figures['pmsmp.casques-vr.jeunes'] = jeunes(of('Découverte des métiers'));
  figures['pmsmp.casques-vr.ateliers'] = number(of('Découverte des métiers'));
  figures['service-civique.reunions'] = number(of('Service Civique', '', "Réunion d'information"));
  figures['service-civique.sensibilises'] = jeunes(of('Service Civique', '', "Réunion d'information"));
  figures['service-civique.forum'] = number(of('Service Civique', '', 'Forum'));
  figures['service-civique.formations'] = number(of('Service Civique', '', 'Formation'));

  const comite = of('Citoyenneté', 'Comité');
  const members = new Set(
    participations.filter(({line}) => begins(String(line['Action']), 'Comité')).map(({dossier}) => dossier),
  );
  figures['citoyennete.comite.rencontres'] = number(comite);
  figures['citoyennete.comite.jeunes'] = members.size || Math.max(0, ...comite.map(({stated}) => stated));
  figures['citoyennete.discriminations.ateliers'] = number(of('Citoyenneté', 'Discriminations'));
  figures['citoyennete.accompagner-autrement.jeunes'] = jeunes(of('Citoyenneté', 'Accompagner autrement'));
  figures['citoyennete.accompagner-autrement.ml'] = partenaires(of('Citoyenneté', 'Accompagner autrement'));

  const ateliers = of('Mobilité internationale', '', 'Atelier', "Réunion d'information", 'Formation');
  tables['mobilite-internationale.ateliers'] = byName(ateliers, number, jeunes);
  figures['mobilite-internationale.ateliers'] = number(ateliers);
  figures['mobilite-internationale.forum.exposants'] = partenaires(of('Mobilité internationale', '', 'Forum'));
  figures['mobilite-internationale.forum.visiteurs'] = participants(of('Mobilité internationale', '', 'Forum'));
  figures['mobilite-internationale.semaine'] = jeunes(of('Mobilité internationale', 'Semaine', 'Événement'));
  figures['mobilite-internationale.festival'] = jeunes(of('Mobilité internationale', 'Festival', 'Événement'));

  figures['cej.ateliers'] = number(of('CEJ'));
  tables['seeph.actions'] = byName(of('SEEPH'), participants);
  figures['seeph.mobilises'] = participants(of('SEEPH'));
  figures['coaching.collectif.jeunes'] = jeunes(of('Coaching collectif'));
  figures['coaching.collectif.ateliers'] = number(of('Coaching collectif'));
  figures['culture.jeunes'] = jeunes(of('Culture'));
  figures['culture.actions'] = number(of('Culture'));

  figures['sante.cpam'] = jeunes(of('Santé', 'CPAM'));
  figures['sante.pasteur'] = jeunes(of('Santé', 'Institut Pasteur'));
  figures['sante.ars'] = jeunes(of('Santé', 'ARS'));
  const pae = 'Permanence Accueil Écoute';
  tables['pae.collectifs'] = byName(of(pae, '', 'Atelier'), number);
  figures['sante.pae.collectifs'] = number(of(pae, '', 'Atelier'));
  figures['sante.pae.preparation'] = number(of(pae, 'Préparation', 'Réunion interne'));
  figures['sante.pae.analyse'] = number(of(pae, 'Analyse', 'Réunion interne'));
  figures['sante.pae.reseau'] = number(of(pae, 'Réseau', 'Réunion interne'));
  figures['sante.pae.entretiens'] = participations.filter(({line}) =>
    begins(String(line['Action']), 'Entretien PAE'),
  ).length;

  tables['avenir-pro.sessions'] = byName(of('Avenir Pro'), number);
  figures['avenir-pro.sessions'] = number(of('Avenir Pro'));
  figures['avenir-pro.lyceens'] = participants(of('Avenir Pro'));

  countLabel(registers, report);
}

const begins = (name: string, beginning: string) =>
  beginning === '' || `${fold(name)} `.startsWith(`${fold(beginning)} `);

function countLabel(registers: Registers, {tables, figures}: NaiveReport): void {
  const notes = registers.rows('Label').map(({line}) => numberOf(line['Note'])!);
  const points = notes.reduce((a, b) => a + b, 0);
  const kinds = [...new Set(notes)].sort((a, b) => b - a);
  tables['label.notes'] = tableOf(
    kinds.map(String),
    new Map(kinds.map((kind) => [String(kind), notes.filter((note) => note === kind).length])),
  );
  figures['label.criteres'] = notes.length;
  figures['label.points'] = points;
  figures['label.points.max'] = notes.length * 4;
  figures['label.moyenne'] = points / notes.length;
  figures['label.sur-20'] = (points / (notes.length * 4)) * 20;
}
