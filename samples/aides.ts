import {civilOf, dayOf} from '../shared';
import type {Aide} from './aide';
import {granted, makeFees, makeOtherFunds, notGranted, ofOtherYears, type Habit} from './aides-beside';
import {makeAidesCej} from './aides-cej';
import {dayIn, THIS_YEAR} from './calendar';
import {isFollowed, otherCommune} from './cej';
import {choose, perCommune} from './choose';
import {published} from './published';
import {makeRandom, type Random} from './random';
import {apportion, cutAmount, scatter, sumOf} from './share-out';
import {COMMUNES} from './territory';
import {isReceived, timeOf, type Youth} from './youth';

const HABITS: readonly Habit[] = [
  {
    fonds: 'PACEA',
    step: 100,
    most: 52800,
    more: 62,
    moved: 3,
    notGranted: 22,
    otherYears: 80,
    pool: (youth) => !isFollowed(youth),
  },
  {fonds: 'FAJeM', step: 100, most: 60000, more: 9, moved: 2, notGranted: 27, otherYears: 55, pool: isReceived},
  {fonds: 'Mobilité', step: 100, most: 6000, more: 0, moved: 0, notGranted: 15, otherYears: 50, pool: isReceived},
  {
    fonds: 'Fonds ML indirectes',
    step: 1,
    most: 95000,
    more: 1,
    moved: 1,
    notGranted: 4,
    otherYears: 12,
    pool: isReceived,
  },
  {
    fonds: 'Fonds ML directes',
    step: 1000,
    most: 25000,
    more: 9,
    moved: 2,
    notGranted: 9,
    otherYears: 40,
    pool: isReceived,
  },
];

export function makeAides(youths: readonly Youth[]): Aide[] {
  const random = makeRandom('aides');
  const rows = HABITS.flatMap((habit) => makeFund(random, habit, youths));
  const funds = [...makeAidesCej(youths), ...rows, ...makeFees(random), ...makeOtherFunds(random, youths)];
  const files = funds.filter(
    ({fonds, decided}) => fonds === 'FAJeM' && decided >= THIS_YEAR.from && decided <= THIS_YEAR.to,
  ).length;
  if (files !== published.aidesFajemFiles) throw new Error(`FAJeM: ${files} files`);
  return funds;
}

function makeFund(random: Random, habit: Habit, youths: readonly Youth[]): Aide[] {
  const {fonds, step, most} = habit;
  const {counts, cents} = published.aides[fonds];
  const able = youths.filter(
    (youth) =>
      isReceived(youth) && habit.pool(youth) && youth.firstReception < dayOf(2024, fonds === 'PACEA' ? 6 : 12, 1),
  );
  // Mobilité counts files: some youths have two.
  const jeunes = fonds === 'Mobilité' ? counts.map((n) => n - Math.floor(n / 5)) : counts;
  const chosen = choose(
    random,
    fonds,
    able,
    {of: (youth) => String(youth.communeInMeasure), want: perCommune(jeunes)},
    // One at least has moved since: the dossier names another commune.
    {
      of: ({commune, communeInMeasure}) => String(commune !== communeInMeasure),
      want: {true: fonds === 'Fonds ML indirectes' ? 1 : 4},
    },
  );
  const draft = COMMUNES.flatMap((_, c) => {
    const group = chosen.filter(({communeInMeasure}) => communeInMeasure === c);
    const rows =
      fonds === 'Mobilité'
        ? counts[c]!
        : Math.max(group.length + share(habit.more, jeunes, c), Math.ceil((cents[c]! / most) * 1.15));
    const times = scatter(
      random,
      rows,
      group.map(() => 1),
      group.map(() => 1),
    );
    return group.flatMap((youth, i) => {
      const own = Array.from({length: times[i]!}, () => granted(random, fonds, youth));
      return fonds === 'PACEA' ? inMonths(random, own) : own;
    });
  });
  const rows = withMoves(random, atLimits(draft), habit.moved);
  for (const [c, total] of cents.entries()) {
    const here = rows.filter(({commune}) => commune === c);
    if (here.length === 0) continue;
    cutAmount(random, total, here.length, step, most).forEach((amount, i) => (here[i]!.cents = amount));
  }
  const formations = published.aidesIndirectesFormations;
  const paid = rows.map((row, i): Aide =>
    fonds === 'Fonds ML indirectes' && i < formations ? {...row, nature: 'formation'} : row,
  );
  return [...paid, ...notGranted(random, habit, chosen, able), ...ofOtherYears(random, habit, youths)];
}

/** PACEA pays once a month, six times in a year at most. */
function inMonths(random: Random, rows: readonly Aide[]): Aide[] {
  const first = civilOf(timeOf(rows[0]!.youth!, THIS_YEAR).from).month;
  const months = random.shuffle(Array.from({length: 12 - first}, (_, i) => first + 1 + i));
  if (rows.length > Math.min(6, months.length)) throw new Error(`PACEA: ${rows.length} months`);
  return rows.map((row, i) =>
    rows.length === 1
      ? row
      : {...row, decided: dayIn(random, {from: dayOf(2024, months[i]!, 1), to: dayOf(2024, months[i]!, 28)})},
  );
}

/** The first and the last day of the year count. */
function atLimits(rows: readonly Aide[]): Aide[] {
  const single = rows.filter(({youth}) => rows.filter((other) => other.youth === youth).length === 1);
  const early = single.find(({youth}) => youth!.firstReception < THIS_YEAR.from);
  const late = single[single.length - 1];
  return rows.map((row) =>
    row === early ? {...row, decided: THIS_YEAR.from} : row === late ? {...row, decided: THIS_YEAR.to} : row,
  );
}

const share = (more: number, jeunes: readonly number[], c: number) =>
  more === 0
    ? 0
    : apportion(
        more,
        jeunes.map((n) => n ** 1.3),
      )[c]!;

/** An earlier row in another commune where the fund paid: youths go by their latest row, euros by each row's own. */
function withMoves(random: Random, rows: readonly Aide[], moved: number): Aide[] {
  const result = [...rows];
  const paying = new Set(rows.map(({commune}) => commune));
  const single = rows.filter(({youth}) => rows.filter((other) => other.youth === youth).length === 1);
  for (const row of single
    .filter(({youth, decided}) => decided > timeOf(youth!, THIS_YEAR).from + 40)
    .slice(0, moved * 3)) {
    const left = otherCommune(random, row.commune!);
    if (!paying.has(left) || sumOf(result.map(({youth}) => Number(youth === row.youth))) > 1) continue;
    if (result.length - rows.length === moved) break;
    result.push({...row, decided: row.decided - 35, commune: left});
  }
  return result;
}
