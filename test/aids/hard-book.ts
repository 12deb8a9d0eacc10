import type {CellValue} from '../../shared';
import {makeRandom} from '../../samples/random';
import {dayOf, formatDay} from '../../shared/value/day';
import {controlAids, readLedgerBytes, readRegisters, yearPeriodOf} from './core';

const SURNAMES = 'MARTIN BERNARD THOMAS PETIT ROBERT RICHARD DURAND DUBOIS MOREAU LAURENT SIMON MICHEL LEFEBVRE LEROY';
const FIRST_NAMES = 'PAUL LEA TOM ZOE ANNA LUCAS MARIE SARAH HUGO LINA NOAH EMMA ADAM JADE LOUIS ALICE';
/** Nobody of the register. */
const STRANGERS = 'KONATE DIALLO NGUYEN FERREIRA KOWALSKI BENALI';
const SUPPLIERS = ['DECATHLON', 'AUTO ECOLE DU NORD', 'GARAGE DE LA GARE', 'FNAC'];
const FUNDS = [
  {fund: 'FAJ', account: '657100'},
  {fund: 'Mobilité', account: '657200'},
] as const;

/**
 * A book as offices keep it, written apart from the rules: round amounts, names with slips of the pen and initials, suppliers,
 * cheque numbers that are somebody’s dossier, aids that nobody pays, payments to people of no register.
 */
export function makeHardBook(seed: string, count: number) {
  const random = makeRandom(seed);
  const [surnames, firstNames, strangers] = [SURNAMES, FIRST_NAMES, STRANGERS].map((words) => words.split(' ')) as [
    string[],
    string[],
    string[],
  ];
  const people = surnames.flatMap((surname, a) =>
    firstNames.map((first, b) => ({dossier: String(1450000 + (a * firstNames.length + b) * 7), surname, first})),
  );
  const rows: CellValue[][] = [['N° dossier', 'Nom', 'Prénom', 'Fonds', 'Date de décision', 'Montant']];
  const [aidTags, lineTags] = [new Map<number, string>(), new Map<number, string>()];
  const lines: {day: number; account: string; label: string; cents: number; tag: string}[] = [];
  const slip = (word: string) => `${word.slice(0, 2)}${random.pick([...'EIRSTLN'])}${word.slice(3)}`;
  const someDossier = () => random.pick(people).dossier;
  for (let at = 0; at < count; at++) {
    const {fund, account} = random.pick(FUNDS);
    const who = random.pick(people);
    const cents = random.pick([5000, 8000, 10000, 12000, 15000, 20000, 30000]);
    const day = random.whole(dayOf(2024, 1, 2), dayOf(2024, 11, 25));
    const tag = `aid ${at}`;
    const name = `${who.surname} ${who.first}`;
    const label = random.pick([
      `AIDE ${fund} ${who.dossier}`,
      `AIDE ${who.dossier} ${name}`,
      `AIDE ${name}`,
      `AIDE ${who.first} ${who.surname}`,
      `AIDE ${slip(who.surname)} ${who.first}`,
      `AIDE ${who.surname} ${who.first[0]!}`,
      `${random.pick(SUPPLIERS)} POUR ${name}`,
      `AIDE ${name} CHQ ${someDossier()}`,
      `CHQ ${someDossier()}`,
      'VIREMENT AIDE',
      `AIDE ${random.pick(strangers)} ${random.pick(firstNames)}`,
      '',
    ]);
    const isStranger = strangers.some((word) => label.includes(word));
    if (!isStranger) {
      rows.push([who.dossier, who.surname, who.first, fund, formatDay(day), cents / 100]);
      aidTags.set(rows.length, tag);
    }
    if (label !== '') lines.push({day: day + random.whole(3, 40), account, label, cents, tag}); // else nobody pays
  }
  const text = ['Date;Compte;Libellé;Débit;Crédit;Journal;Pièce'];
  lines.forEach(({day, account, label, cents, tag}, at) => {
    const end = `BQ;P${at}`;
    text.push(`${formatDay(day)};${account};${label};${cents / 100};;${end}`);
    lineTags.set(text.length, tag);
    text.push(`${formatDay(day)};512000;${label};;${cents / 100};${end}`);
  });
  return {rows, text: text.join('\n'), aidTags, lineTags};
}

/** By rule: groups of both sides, of which false. */
export function scoreHardBook({rows, text, aidTags, lineTags}: ReturnType<typeof makeHardBook>) {
  const sheets = [
    {name: 'Aides', rows},
    {name: 'Comptes', rows: [['Fonds', 'Compte'], ...FUNDS.map(({fund, account}) => [fund, account])]},
  ];
  const ledger = readLedgerBytes('compta.csv', Buffer.from(text));
  const control = controlAids(readRegisters(sheets), sheets, [ledger], {
    period: yearPeriodOf(2024),
    funds: [],
  });
  const score = (groups: typeof control.groups) => {
    const found: Record<string, [groups: number, wrong: number]> = {};
    for (const {rule, aids, payments} of groups) {
      if (aids.length === 0 || payments.length === 0 || rule === 'series') continue; // of a series, all is one money
      const tags = new Set([
        ...aids.map((at) => aidTags.get(control.aids[at]!.row)),
        ...payments.map((at) => lineTags.get(control.payments[at]!.row)),
      ]);
      const own = (found[rule] ??= [0, 0]);
      own[0]++;
      if (tags.size > 1) own[1]++;
    }
    return found;
  };
  return {proven: score(control.groups), suggested: score(control.suggestions), control};
}
