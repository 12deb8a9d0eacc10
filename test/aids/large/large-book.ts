import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {dayOf, formatDay} from '../../../shared/value/day';
import {makeRandom, type Random} from '../../../samples/random';

/** How the ledger of a large book says whom it pays. */
export const kinds = ['dossier', 'name', 'nameless', 'equal', 'reversal'] as const;
export type Kind = (typeof kinds)[number];

const FUNDS = [
  {fund: 'PACEA', account: '657101'},
  {fund: 'FAJeM', account: '657102'},
  {fund: 'Mobilité', account: '657103'},
] as const;
const HEADING =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';
const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi zo cha bre dri flo gra plu'.split(' ');

/** A register of so many aids and a ledger of twice as many lines, written into a folder: `registres/` and a FEC. */
export function writeBook(
  kind: Kind,
  count: number,
  folder: string,
): {readonly registers: string; readonly ledger: string} {
  const random = makeRandom(`${kind} ${count}`);
  const aides = [`N° dossier;Nom;Prénom;Fonds;Date de décision;Montant;Référence`];
  const lines: {readonly day: number; readonly text: (entry: number) => string}[] = [];
  const pay = (day: number, account: string, label: string, piece: string, cents: number) =>
    lines.push({day, text: (entry) => entryOf(entry, day, account, label, piece, cents)});
  for (let at = 0; at < count; at++) {
    const youth = Math.floor(at / 4);
    const [surname, first] = nameOf(youth);
    const dossier = String(10_000_000 + youth);
    const {fund, account} = random.pick(FUNDS);
    const day = random.whole(dayOf(2024, 1, 2), dayOf(2024, 11, 25));
    const cents = amountOf(kind, random);
    const paid = day + random.whole(3, 25);
    aides.push(
      `${dossier};${surname};${first};${fund};${formatDay(day)};${(cents / 100).toFixed(2).replace('.', ',')};`,
    );
    const label = labelOf(kind, random, dossier, `${surname} ${first}`);
    pay(paid, account, label, `P${at}`, cents);
    if (kind === 'reversal' && at % 3 === 0) {
      pay(paid + 4, account, `ANNULATION ${label}`, `R${at}`, -cents);
      pay(paid + 9, account, label, `S${at}`, cents);
    }
  }
  const registers = join(folder, 'registres');
  mkdirSync(registers, {recursive: true});
  writeFileSync(join(registers, 'Aides.csv'), aides.join('\n'));
  writeFileSync(
    join(registers, 'Comptes.csv'),
    ['Fonds;Compte', ...FUNDS.map(({fund, account}) => `${fund};${account}`)].join('\n'),
  );
  const ledger = join(folder, '000000000FEC20241231.txt');
  const entries = lines.sort((a, b) => a.day - b.day).map(({text}, at) => text(at + 1));
  writeFileSync(ledger, [HEADING, ...entries].join('\r\n'));
  return {registers, ledger};
}

/** Different youths have different names. */
function nameOf(youth: number): readonly [surname: string, first: string] {
  const word = (from: number, size: number) =>
    Array.from({length: size}, (_, at) => SYLLABLES[Math.floor(from / 20 ** at) % 20]!).join('');
  return [word(youth, 4).toUpperCase(), word(youth * 7 + 3, 3)];
}

function amountOf(kind: Kind, random: Random): number {
  if (kind === 'equal' || kind === 'reversal') return random.pick([5000, 8000, 10000, 15000, 20000, 30000]);
  return random.chance(0.4) ? random.pick([55229, 33137, 22092, 20000, 30000]) : random.whole(2000, 60000);
}

function labelOf(kind: Kind, random: Random, dossier: string, name: string): string {
  if (kind === 'nameless' || kind === 'equal') return random.pick(['VIREMENT AIDE', 'AIDE EXCEPTIONNELLE', 'CHQ 0012']);
  if (kind === 'reversal') return 'AIDE URGENTE';
  return kind === 'name' ? `AIDE FAJ ${name.toUpperCase()}` : `AIDE ${dossier}`;
}

function entryOf(entry: number, day: number, account: string, label: string, piece: string, cents: number): string {
  const [d, m, y] = formatDay(day).split('/');
  const on = `${y}${m}${d}`;
  const euros = (sum: number) => (Math.max(0, sum) / 100).toFixed(2).replace('.', ',');
  const line = (number: string, sum: number) =>
    `BQ|Banque|${entry}|${on}|${number}|Compte|||${piece}|${on}|${label}|${euros(sum)}|${euros(-sum)}|||${on}||`;
  return `${line(account, cents)}\r\n${line('512000', -cents)}`;
}
