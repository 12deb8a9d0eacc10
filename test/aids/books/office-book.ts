import type {CellValue} from '../../../shared';
import {makeRandom, type Random} from '../../../samples/random';
import {dayOf, formatDay} from '../../../shared/value/day';
import type {Book} from './score-book';

const PEOPLE = [
  ...['Ait-Ahmed Sofiane', 'Baert Manon', 'Caron Théo', 'Delattre Inès', 'El Idrissi Yanis', 'Fontaine Jade'],
  ...['Gosselin Enzo', 'Haddad Lilia', 'Jacob Noé', 'Kaci Amel', 'Lecocq Romane', 'Mercier Ilyes', 'Nollet Clara'],
  ...[
    'Ozturk Emre',
    'Pruvost Louane',
    'Quint Baptiste',
    'Rousseau Maëlys',
    'Saïdi Rayan',
    'Tanghe Eva',
    'Vasseur Nathan',
  ],
  ...['Wallaert Zoé', 'Yildiz Selin', 'Mercier Ilan', 'Caron Thaïs', 'Nollet Charles', 'Delattre Ismaël'],
];
const UNKNOWN = ['Dubrulle Kevin', 'Sanchez Lola', 'Traoré Awa', 'Marchand Elise'];
const SHOPS = ['AUTO ECOLE BEAUREGARD', 'CARREFOUR MARKET', 'GARAGE DU PONT', 'LA REDOUTE', 'CFA DES METIERS'];
const ROUND = [30, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300, 400];

type Granted = {name: string; dossier: string; euros: number; day: number; reference: string; tag: string};
type Line = {
  day: number;
  journal: string;
  piece: string;
  letter: string;
  label: string;
  sides: [string, number][];
  tag: string;
};

/**
 * A ledger kept by hand: civilities and initials, letters dropped and doubled, invoices of suppliers paid later by a lettered
 * transfer, slips paid over some days, cheques, transfers sent back, people of nobody's register, aids that nobody pays.
 */
export function makeOfficeBook(seed: string, count: number): Book {
  const random = makeRandom(`bureau ${seed}`);
  const youths = PEOPLE.map((name, at) => ({name, dossier: `B${String(41003 + at * 37)}`}));
  const aides: CellValue[][] = [['N° dossier', 'Nom et prénom', 'Fonds', 'Date de décision', 'Montant', 'Référence']];
  const [aidTags, lineTags] = [new Map<number, string>(), new Map<string, string>()];
  const lines: Line[] = [];
  const granted = new Set<string>();
  const grant = (at: number, tag: string, reference = ''): Granted => {
    const youth = random.pick(youths);
    const [euros, day] = [random.pick(ROUND), random.whole(dayOf(2024, 1, 3), dayOf(2024, 11, 20))];
    const same = `${youth.dossier} ${euros} ${day}`;
    if (granted.has(same)) return grant(at, tag, reference); // copies could not be told apart
    granted.add(same);
    return {tag, reference, ...youth, euros, day};
  };
  const enter = ({dossier, name, euros, day, reference, tag}: Granted) => {
    aides.push([dossier, name, 'FAJ', formatDay(day), euros, reference]);
    aidTags.set(aides.length, tag);
  };
  const pay = (day: number, label: string, euros: number, tag: string, piece: string) =>
    lines.push({
      day,
      journal: 'BQ',
      piece,
      letter: '',
      label,
      sides: [
        ['657100', euros],
        ['512000', -euros],
      ],
      tag,
    });
  for (let at = 0; aides.length <= count; at++) {
    const aid = grant(at, `m${at}`);
    const paidOn = aid.day + random.whole(2, 60);
    const kind = random.whole(1, 20);
    if (kind <= 9) {
      enter(aid);
      pay(paidOn, spell(random, aid.name, aid.dossier), aid.euros, aid.tag, `OP${at}`);
    } else if (kind <= 12) {
      enter(aid);
      invoice(random, lines, aid, paidOn, at);
    } else if (kind <= 14) slip(random, at, grant, enter, pay);
    else if (kind === 15)
      enter(aid); // nobody pays it
    else if (kind === 16) pay(paidOn, `AIDE ${random.pick(UNKNOWN).toUpperCase()}`, aid.euros, aid.tag, `OP${at}`);
    else if (kind === 17) {
      enter(aid);
      pay(paidOn, `CHQ ${random.whole(1000000, 9999999)}`, aid.euros, aid.tag, `CH${at}`);
    } else if (kind === 18) {
      enter(aid);
      pay(paidOn, `AIDE ${aid.name}`, aid.euros, aid.tag, `OP${at}`);
      const sides: Line['sides'] = [
        ['512000', aid.euros],
        ['471000', -aid.euros],
      ];
      lines.push({
        day: paidOn + 4,
        journal: 'BQ',
        piece: `RJ${at}`,
        letter: '',
        label: 'VIR REJETE RIB INVALIDE',
        sides,
        tag: '',
      });
    } else if (kind === 19) {
      enter(aid);
      pay(paidOn, 'AIDE JEUNE', aid.euros, aid.tag, `OP${at}`);
    } else {
      enter(aid);
      pay(paidOn + random.whole(150, 200), `AIDE ${aid.name}`, aid.euros, aid.tag, `OP${at}`); // half a year late
    }
  }
  const text = ['Date;Journal;N° pièce;Compte;Libellé;Débit;Crédit;Lettrage'];
  for (const {day, journal, piece, letter, label, sides, tag} of lines.sort((a, b) => a.day - b.day)) {
    for (const [account, euros] of sides) {
      text.push(
        `${formatDay(day)};${journal};${piece};${account};${label};${Math.max(0, euros)};${Math.max(0, -euros)};${letter}`,
      );
      if (account === '657100' && tag !== '') lineTags.set(`compta.csv ${text.length}`, tag);
    }
  }
  return {
    aides,
    comptes: [['FAJ', '657100']],
    ledgers: [{name: 'compta.csv', text: text.join('\n')}],
    aidTags,
    lineTags,
  };
}

/** The name as a hand writes it. */
function spell(random: Random, name: string, dossier: string): string {
  const words = name.split(' ');
  const [last, first] = [words.slice(0, -1).join(' '), words[words.length - 1]!];
  const drop = (word: string) => word.slice(0, 3) + word.slice(4);
  const double = (word: string) => word.slice(0, 2) + word.slice(1);
  return random.pick([
    `M. ${last} ${first[0]}. aide transport`,
    `Mme ${last.toUpperCase()} ${first}`,
    `aide ${first} ${last}`,
    `${drop(last)} ${first} FAJ`,
    `${double(last)} ${first}`,
    `FAJ ${last.toUpperCase()}`,
    `${dossier} ${last} ${first}`,
    `dossier ${dossier}`,
    `${last} ${first} et ${random.pick(UNKNOWN)}`,
  ]);
}

/** Owed to a shop, then paid by a transfer that bears its letters. */
function invoice(
  random: Random,
  lines: Line[],
  {name, dossier, euros, tag}: {name: string; dossier: string; euros: number; tag: string},
  day: number,
  at: number,
): void {
  const shop = random.pick(SHOPS);
  const letter = `L${at}`;
  const label = `${shop} ${random.chance(0.5) ? name : dossier}`;
  const owed: Line['sides'] = [
    ['657100', euros],
    ['401000', -euros],
  ];
  lines.push({day, journal: 'AC', piece: `F${at}`, letter, label, sides: owed, tag});
  if (random.chance(0.2)) return; // not paid yet
  const sides: Line['sides'] = [
    ['401000', euros],
    ['512000', -euros],
  ];
  lines.push({
    day: day + random.whole(10, 40),
    journal: 'BQ',
    piece: `V${at}`,
    letter,
    label: `VIR ${shop}`,
    sides,
    tag: '',
  });
}

/** Some aids of one committee, paid in one or two transfers. */
function slip<A extends {day: number; euros: number}>(
  random: Random,
  at: number,
  grant: (at: number, tag: string, reference: string) => A,
  enter: (aid: A) => void,
  pay: (day: number, label: string, euros: number, tag: string, piece: string) => void,
): void {
  const reference = random.chance(0.7) ? `COM${String(at).padStart(4, '0')}` : '';
  const first = grant(at, `m${at}`, reference);
  const aids = [
    first,
    ...Array.from({length: random.whole(1, 6)}, () => ({...grant(at, `m${at}`, reference), day: first.day})),
  ];
  aids.forEach(enter);
  const total = aids.reduce((sum, {euros}) => sum + euros, 0);
  const parts = random.chance(0.6) ? [total] : [total - aids[0]!.euros, aids[0]!.euros];
  parts.forEach((euros, part) =>
    pay(first.day + 6 + part * 3, 'COMMISSION FAJ', euros, `m${at}`, reference || `OP${at}${part}`),
  );
}
