import type {Fonds} from './aide';
import {civilOf, formatDay} from '../shared';
import {THIS_YEAR} from './calendar';
import {plantedCase, type GrantedAid, type PlannedLine, type PlantedCase} from './ledger';
import type {WrittenLedger} from './ledger-fec';
import {makeRandom} from './random';

/** What the State's paying agency sends back: each allowance of PACEA and CEJ, a few of them odd. */
export function plantReturns(aids: readonly GrantedAid[]): PlantedCase[] {
  const random = makeRandom('retour de paiement');
  const paid = aids.filter(({fonds}) => fonds === 'PACEA' || fonds === 'CEJ');
  const odd = random.shuffle(paid.filter(({decided}) => decided >= THIS_YEAR.from && decided <= THIS_YEAR.to - 120));
  const isAlone = (aid: GrantedAid) => paid.every((other) => other === aid || other.dossier !== aid.dossier);
  const alone = odd.filter(isAlone);
  const late = new Set(alone.slice(0, 8));
  const reversed = alone.slice(8, 14);
  const recovered = alone.slice(14, 20);
  const twice = alone.slice(20, 26);
  const cases = paid.map((aid): PlantedCase => {
    const line = {...lineOf(aid), day: late.has(aid) ? aid.decided + 75 : aid.paid};
    return plantedCase(late.has(aid) ? 'payée en retard' : 'même mois', 'dossier', [aid], [line], fundOfLine);
  });
  const add = (name: string, expected: string, lines: readonly PlannedLine[]) =>
    cases.push(plantedCase(name, expected, [], lines, fundOfLine));
  for (const aid of reversed) {
    const wrong = {...lineOf(aid), cents: aid.cents + 1000};
    add('rejetée par la banque', 'reversal', [
      wrong,
      {...wrong, day: wrong.day + 4, cents: -wrong.cents, piece: 'REJET'},
    ]);
  }
  for (const aid of recovered)
    add('trop-perçu repris', 'recovery', [{...lineOf(aid), day: aid.paid + 60, cents: -5000, piece: 'INDU'}]);
  for (const aid of twice) add('double versement', 'duplicate-ledger', [{...lineOf(aid)}]);
  return cases;
}

/** The portal names the fund where a ledger has an account. */
const fundOfLine = ({account}: PlannedLine) => account as Fonds;

const lineOf = (aid: GrantedAid): PlannedLine => ({
  day: aid.paid,
  account: aid.fonds,
  against: aid.dossier,
  label: month(aid.decided),
  piece: '',
  cents: aid.cents,
});

function month(day: number): string {
  const {year, month: number} = civilOf(day);
  return `${String(number).padStart(2, '0')}/${year}`;
}

const words: Readonly<Record<string, string>> = {REJET: 'Rejet bancaire', INDU: 'Reprise de trop-perçu'};

/** Written as the agency's portal exports it: a line a payment, in the order of payment. */
export function writeReturns(planned: readonly PlannedLine[]): WrittenLedger {
  const lineOfPlanned = new Map<PlannedLine, number>();
  const rows = ['Identifiant;Allocation;Mois;Montant;Date de paiement;Motif'];
  [...planned]
    .sort((a, b) => a.day - b.day || (a.against < b.against ? -1 : a.against > b.against ? 1 : a.cents - b.cents))
    .forEach((line) => {
      const euros = (line.cents / 100).toFixed(2).replace('.', ',');
      lineOfPlanned.set(line, rows.length + 1);
      rows.push(
        [line.against, line.account, line.label, euros, formatDay(line.day), words[line.piece] ?? ''].join(';'),
      );
    });
  return {text: `\ufeff${rows.join('\r\n')}\r\n`, lineOf: lineOfPlanned};
}
