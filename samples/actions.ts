import type {Day} from '../shared';
import type {Action, Participation, Programme} from './action';
import {dayIn, NEXT_JANUARY, THIS_YEAR, YEAR_BEFORE, type Period} from './calendar';
import {COMITE, ENTRETIEN_PAE, PROGRAMME} from './programme';
import {makeRandom, type Random} from './random';
import {apportion, scatter} from './share-out';
import {isReceived, type Youth} from './youth';

/** The collective actions, and who took part where that was written down. */
export function makeActions(youths: readonly Youth[]): {actions: Action[]; participations: Participation[]} {
  const random = makeRandom('actions');
  const actions: Action[] = [];
  const participations: Participation[] = [];
  const people = random.shuffle(youths.filter((youth) => isReceived(youth) && youth.firstReception < YEAR_BEFORE.from));

  for (const line of PROGRAMME) {
    const made = stage(random, line, THIS_YEAR);
    if (line.byName) participations.push(...nameSome(random, made, people));
    actions.push(...made);
    for (const period of [YEAR_BEFORE, NEXT_JANUARY]) {
      const number = Math.max(1, Math.round(line.number * (period === YEAR_BEFORE ? 0.6 : 0.08)));
      actions.push(...stage(random, {...line, byName: false, number, ...less(line, number)}, period));
    }
  }
  meetComite(random, actions, participations, people);
  participations.push(...makeEntretiens(random, people));
  return {actions, participations};
}

function less(line: Programme, number: number): Partial<Programme> {
  const part = (n: number | undefined) =>
    n === undefined ? {} : {n: Math.max(number, Math.round((n * number) / line.number))};
  const [jeunes, participants, partenaires] = [
    part(line.jeunes).n,
    part(line.participants).n,
    part(line.partenaires).n,
  ];
  return {...(jeunes && {jeunes}), ...(participants && {participants}), ...(partenaires && {partenaires})};
}

function stage(random: Random, line: Programme, period: Period): Action[] {
  const cut = (n: number | undefined) =>
    n === undefined
      ? []
      : apportion(
          n,
          Array.from({length: line.number}, () => 1 + random.next()),
        );
  const jeunes = cut(line.jeunes);
  const participants = cut(line.participants);
  const partenaires = cut(line.partenaires);
  const days = distinctDays(random, line.number, period);
  return days.map((day, i): Action => {
    const here = jeunes[i] ?? null;
    const all = participants[i] ?? (here === null ? random.whole(4, 9) : here + (i % 3));
    // Where Jeunes is empty and nobody is named, those present are the youths.
    const onlyParticipants = line.participants === undefined && here !== null && i % 5 === 4;
    return {
      action: line.action,
      theme: line.theme,
      type: line.type,
      day,
      participants: onlyParticipants ? here : all,
      jeunes: onlyParticipants || line.byName ? null : here,
      partenaires: partenaires[i] ?? null,
    };
  });
}

/** No two actions of a name on one day, so that a participation finds its action. */
function distinctDays(random: Random, number: number, period: Period): Day[] {
  const days = new Set<Day>();
  while (days.size < number && days.size <= period.to - period.from) days.add(dayIn(random, period, 0.05));
  return [...days].sort((a, b) => a - b);
}

/** Fewer youths than people present (a few came with somebody), and one of them written down twice. */
function nameSome(random: Random, actions: readonly Action[], people: readonly Youth[]): Participation[] {
  const total = PROGRAMME.filter(({byName}) => byName).reduce((sum, {jeunes}) => sum + jeunes!, 0);
  const counts = scatter(
    random,
    total,
    actions.map(() => 3),
    actions.map(() => 2),
  );
  return actions.flatMap(({action, day}, i) => {
    const there = random.shuffle(people).slice(0, counts[i]);
    const twice = i % 3 === 0 ? [there[0]!] : [];
    return [...there, ...twice].map((youth) => ({action, day, youth}));
  });
}

/** Four meetings of one committee of 24: the same youths come again. */
function meetComite(
  random: Random,
  actions: Action[],
  participations: Participation[],
  people: readonly Youth[],
): void {
  const {action, theme, jeunes, meetings} = COMITE;
  const members = people.slice(0, jeunes);
  distinctDays(random, meetings.length, {from: THIS_YEAR.from + 20, to: THIS_YEAR.to - 10}).forEach((day, i) => {
    actions.push({action, theme, day, participants: meetings[i]! + 3, jeunes: meetings[i]!, partenaires: null});
    const from = (i * 8) % jeunes;
    for (let k = 0; k < meetings[i]!; k++) participations.push({action, day, youth: members[(from + k) % jeunes]!});
  });
  distinctDays(random, 2, YEAR_BEFORE).forEach((day) => {
    actions.push({action, theme, day, participants: 11, jeunes: 9, partenaires: null});
    for (const youth of people.slice(20, 31)) participations.push({action, day, youth});
  });
}

/** The psychologist's interviews have no row among the actions: each participation is one interview. */
function makeEntretiens(random: Random, people: readonly Youth[]): Participation[] {
  const {action, rows, jeunes} = ENTRETIEN_PAE;
  const patients = people.slice(40, 40 + jeunes);
  const seen = (n: number, period: Period, name: string = action) => {
    const counts = scatter(
      random,
      n,
      patients.map(() => 1),
    );
    return patients.flatMap((youth, i) =>
      Array.from({length: counts[i]!}, () => ({action: name, day: dayIn(random, period), youth})),
    );
  };
  return [
    ...seen(rows, THIS_YEAR),
    ...seen(190, YEAR_BEFORE),
    ...seen(21, NEXT_JANUARY),
    ...seen(35, THIS_YEAR, 'Entretien parrain'),
  ];
}
