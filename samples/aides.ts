import {dayOf} from '../shared/cell/day';
import type {Aide, Fonds} from './aide';
import {makeAidesCej} from './aides-cej';
import {dayIn, NEXT_JANUARY, THIS_YEAR, YEAR_BEFORE} from './calendar';
import {isFollowed, otherCommune} from './cej';
import {choose} from './choose';
import {published} from './published';
import {makeRandom, type Random} from './random';
import {apportion, cutAmount, scatter, sumOf} from './share-out';
import {COMMUNES} from './territory';
import {isReceived, timeOf, type Youth} from './youth';

/** How a fund pays: rows for how many youths, in what steps, up to what. */
interface Habit {
  readonly fonds: Exclude<Fonds, 'CEJ'>;
  readonly step: number;
  readonly most: number;
  /** Rows beyond one for each youth. */
  readonly more: number;
  /** Youths who moved in the year, each with an earlier row in the commune they left. */
  readonly moved: number;
  readonly notGranted: number;
  readonly otherYears: number;
  readonly pool: (youth: Youth) => boolean;
}

const HABITS: readonly Habit[] = [
  {fonds: 'PACEA', step: 100, most: 52800, more: 62, moved: 3, notGranted: 22, otherYears: 80, pool: (youth) => !isFollowed(youth)},
  {fonds: 'FAJeM', step: 100, most: 60000, more: 9, moved: 2, notGranted: 27, otherYears: 55, pool: isReceived},
  {fonds: 'Mobilité', step: 100, most: 6000, more: 0, moved: 0, notGranted: 15, otherYears: 50, pool: isReceived},
  {fonds: 'Fonds ML indirectes', step: 1, most: 95000, more: 1, moved: 1, notGranted: 4, otherYears: 12, pool: isReceived},
  {fonds: 'Fonds ML directes', step: 1000, most: 25000, more: 9, moved: 2, notGranted: 9, otherYears: 40, pool: isReceived},
];

export function makeAides(youths: readonly Youth[]): Aide[] {
  const random = makeRandom('aides');
  const rows = HABITS.flatMap((habit) => makeFund(random, habit, youths));
  const funds = [...makeAidesCej(youths), ...rows, ...makeFees(random), ...makeOtherFunds(random, youths)];
  const files = funds.filter(({fonds, decided}) => fonds === 'FAJeM' && decided >= THIS_YEAR.from && decided <= THIS_YEAR.to).length;
  if (files !== published.aidesFajemFiles) throw new Error(`FAJeM: ${files} files`);
  return funds;
}

function makeFund(random: Random, habit: Habit, youths: readonly Youth[]): Aide[] {
  const {fonds, step, most} = habit;
  const {counts, cents} = published.aides[fonds];
  const able = youths.filter((youth) => isReceived(youth) && habit.pool(youth) && youth.firstReception < dayOf(2024, 12, 1));
  // Mobilité counts files: some youths have two.
  const jeunes = fonds === 'Mobilité' ? counts.map((n) => n - Math.floor(n / 5)) : counts;
  const chosen = choose(
    random,
    fonds,
    able,
    {of: (youth) => String(youth.communeInMeasure), want: {...jeunes}},
    // One at least has moved since: the dossier names another commune.
    {of: ({commune, communeInMeasure}) => String(commune !== communeInMeasure), want: {true: fonds === 'Fonds ML indirectes' ? 1 : 3}},
  );
  const draft = COMMUNES.flatMap((_, c) => {
    const group = chosen.filter(({communeInMeasure}) => communeInMeasure === c);
    const rows = fonds === 'Mobilité' ? counts[c]! : Math.max(group.length + share(habit.more, jeunes, c), Math.ceil((cents[c]! / most) * 1.15));
    const times = scatter(random, rows, group.map(() => 1), group.map(() => 1));
    return group.flatMap((youth, i) => Array.from({length: times[i]!}, () => granted(random, fonds, youth)));
  });
  const rows = withMoves(random, atLimits(draft), habit.moved);
  for (const [c, total] of cents.entries()) {
    const here = rows.filter(({commune}) => commune === c);
    if (here.length === 0) continue;
    cutAmount(random, total, here.length, step, most).forEach((amount, i) => (here[i]!.cents = amount));
  }
  const formations = published.aidesIndirectesFormations;
  const paid = rows.map((row, i): Aide => (fonds === 'Fonds ML indirectes' && i < formations ? {...row, nature: 'formation'} : row));
  return [...paid, ...notGranted(random, habit, chosen, able), ...ofOtherYears(random, habit, youths)];
}

/** The first and the last day of the year count. */
function atLimits(rows: readonly Aide[]): Aide[] {
  const result = [...rows];
  const early = result.findIndex(({youth}) => youth!.firstReception < THIS_YEAR.from);
  result[early] = {...result[early]!, decided: THIS_YEAR.from};
  result[result.length - 1] = {...result[result.length - 1]!, decided: THIS_YEAR.to};
  return result;
}

const share = (more: number, jeunes: readonly number[], c: number) => (more === 0 ? 0 : apportion(more, jeunes.map((n) => n ** 1.3))[c]!);

function granted(random: Random, fonds: Fonds, youth: Youth): Aide {
  return {youth, fonds, decided: dayIn(random, timeOf(youth, THIS_YEAR)), cents: 0, commune: youth.communeInMeasure, counts: true};
}

/** An earlier row in another commune where the fund paid: youths go by their latest row, euros by each row's own. */
function withMoves(random: Random, rows: readonly Aide[], moved: number): Aide[] {
  const result = [...rows];
  const paying = new Set(rows.map(({commune}) => commune));
  const single = rows.filter(({youth}) => rows.filter((other) => other.youth === youth).length === 1);
  for (const row of single.filter(({youth, decided}) => decided > timeOf(youth!, THIS_YEAR).from + 30).slice(0, moved * 3)) {
    const left = otherCommune(random, row.commune!);
    if (!paying.has(left) || sumOf(result.map(({youth}) => Number(youth === row.youth))) > 1) continue;
    if (result.length - rows.length === moved) break;
    result.push({...row, decided: row.decided - 20, commune: left});
  }
  return result;
}

/** Refused, cancelled or still under study, for youths who got nothing and for some who got something else. */
function notGranted(random: Random, {fonds, notGranted: n, most}: Habit, chosen: readonly Youth[], able: readonly Youth[]): Aide[] {
  const nothing = random.shuffle(able.filter((youth) => !chosen.includes(youth)));
  return Array.from({length: n}, (_, i): Aide => {
    const youth = i % 4 === 3 ? random.pick(chosen) : nothing[i]!;
    return {...granted(random, fonds, youth), cents: Math.floor(most / 2000) * 1000, counts: false, nature: fonds === 'Fonds ML indirectes' ? 'formation' : undefined};
  });
}

function ofOtherYears(random: Random, {fonds, otherYears, most}: Habit, youths: readonly Youth[]): Aide[] {
  const before = random.shuffle(youths.filter(({receivedBefore}) => receivedBefore));
  const after = random.shuffle(youths.filter(isReceived));
  return Array.from({length: otherYears}, (_, i): Aide => {
    const youth = i % 5 < 4 ? before[i]! : after[i]!;
    const anyDay = dayIn(random, i % 5 < 4 ? timeOf(youth, YEAR_BEFORE) : NEXT_JANUARY, 0.15);
    const decided = i === 0 ? YEAR_BEFORE.to : i === 4 ? NEXT_JANUARY.from : anyDay;
    const nature = fonds === 'Fonds ML indirectes' ? 'formation' : undefined;
    return {youth, fonds, decided, cents: random.whole(2, Math.floor(most / 1000)) * 1000, commune: youth.communeInMeasure, counts: true, nature};
  });
}

/** What the issuer of chèques charges: no youth, no commune. Another year's, and one that was cancelled. */
function makeFees(random: Random): Aide[] {
  const fee = (cents: number, decided: number, counts = true): Aide => ({youth: null, fonds: 'Fonds ML directes', decided, cents, commune: null, nature: 'frais', counts});
  return [
    fee(published.aidesDirectesFees, dayOf(2024, 10, 4)),
    fee(2640, dayIn(random, YEAR_BEFORE)),
    fee(3010, dayOf(2025, 1, 14)),
    fee(1800, dayOf(2024, 10, 2), false),
  ];
}

function makeOtherFunds(random: Random, youths: readonly Youth[]): Aide[] {
  const received = youths.filter(isReceived);
  return Array.from({length: 45}, (): Aide => {
    const youth = random.pick(received);
    return {...granted(random, 'PACEA', youth), fonds: random.pick(['FDAJ Permis', 'Bourse BAFA']), cents: random.whole(10, 40) * 1000};
  });
}
