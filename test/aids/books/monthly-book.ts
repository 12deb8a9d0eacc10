import type {CellValue} from '../../../shared';
import {makeRandom} from '../../../samples/random';
import {dayOf, formatDay} from '../../../shared/value/day';
import type {Book} from './score-book';

const RIGHTS = [552.29, 331.37, 220.92];

/**
 * Monthly allowances and what their payer sends back: dossiers with and without zeros, months paid late or together, one month of
 * two paid, amounts taken back, the same youth typed by two agencies, payments to dossiers of another one, months that nobody pays.
 */
export function makeMonthlyBook(seed: string, count: number): Book {
  const random = makeRandom(`mensuel ${seed}`);
  const aides: CellValue[][] = [['N° dossier', 'Fonds', 'Date de décision', 'Montant']];
  const [aidTags, lineTags] = [new Map<number, string>(), new Map<string, string>()];
  const paid: {dossier: string; month: number; euros: number; day: number; tag: string}[] = [];
  for (let youth = 0; aides.length <= count; youth++) {
    const dossier = String(700_311 + youth * 13);
    const shown = `00${dossier}`;
    const [from, months] = [random.whole(1, 9), random.whole(1, 3)];
    const euros = random.pick(RIGHTS);
    const habit = random.whole(1, 12);
    for (let month = from; month < from + months; month++) {
      const tag = `y${youth} m${month}`;
      const granted = dayOf(2024, month, random.whole(1, 9));
      const day = dayOf(2024, month + 1, random.whole(3, 25));
      const line = {dossier: random.chance(0.3) ? dossier : shown, month, euros, day, tag};
      if (habit !== 1) {
        aides.push([shown, 'CEJ', formatDay(granted), euros]);
        aidTags.set(aides.length, tag);
      }
      if (habit === 2 && month === from) {
        aides.push([shown, 'CEJ', formatDay(granted), euros]); // by the other agency too
        aidTags.set(aides.length, tag);
      }
      if (habit === 3 && month > from) continue; // suspended
      if (habit === 4)
        paid.push({...line, euros: line.euros - 100}); // part of it was taken off
      else if (habit === 5)
        paid.push({...line, day: dayOf(2024, Math.min(12, from + months + 1), 12)}); // all at once, late
      else if (habit === 6 && month === from) paid.push(line, {...line, euros: -40, day: day + 40, tag: ''});
      else if (habit === 7) paid.push({...line, euros: euros - 50}, {...line, euros: 50, day: day + 9});
      else paid.push(line);
    }
    if (random.chance(0.05))
      paid.push({dossier: String(990_000 + youth), month: from, euros, day: dayOf(2024, from + 1, 9), tag: ''});
  }
  const text = ['N° dossier;Fonds;Mois;Date de paiement;Montant payé'];
  for (const {dossier, month, euros, day, tag} of paid.sort((a, b) => a.day - b.day)) {
    text.push(
      `${dossier};CEJ;${String(month).padStart(2, '0')}/2024;${formatDay(day)};${euros.toFixed(2).replace('.', ',')}`,
    );
    if (tag !== '') lineTags.set(`retour.csv ${text.length}`, tag);
  }
  return {aides, comptes: [], ledgers: [{name: 'retour.csv', text: text.join('\n')}], aidTags, lineTags};
}
