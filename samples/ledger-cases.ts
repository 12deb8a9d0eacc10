import {type Day, dayOf} from '../shared';
import {THIS_YEAR, YEAR} from './calendar';
import {plantedCase, type GrantedAid, type PlannedLine, type PlantedCase} from './ledger';
import {makeRandom, type Random} from './random';
import {COMMUNES} from './territory';

/** Accounts of the agency, by what they hold. */
export const ACCOUNTS: Readonly<Record<string, string>> = {
  '512000': 'Banque',
  '401100': 'Organismes de formation',
  '467200': 'Stock chèques de services',
  '627800': 'Services bancaires et émission de chèques',
  '657110': 'Aides FAJeM',
  '657120': 'Aides Dispositif Mobilité',
  '657130': 'Fonds ML aides indirectes',
  '657140': 'Fonds ML aides directes',
};

const OWN = {
  FAJeM: {account: '657110', against: '512000', word: 'AIDE FAJEM'},
  Mobilité: {account: '657120', against: '512000', word: 'AIDE MOBILITE'},
  'Fonds ML indirectes': {account: '657130', against: '401100', word: 'FACTURE FORMATION'},
  'Fonds ML directes': {account: '657140', against: '467200', word: 'REMISE CHEQUES'},
} as const;
type OwnFund = keyof typeof OWN;

const isOwn = (aid: GrantedAid): aid is GrantedAid & {readonly fonds: OwnFund} => aid.fonds in OWN;
const isThisYear = (day: Day) => day >= THIS_YEAR.from && day <= THIS_YEAR.to;

/** The entries of the agency's own funds: most say whom they pay, each case that finance meets stands in them a few times. */
export function plantCases(aids: readonly GrantedAid[]): PlantedCase[] {
  const random = makeRandom('grand livre');
  const own = aids.filter(isOwn).filter(({isFee}) => !isFee);
  const cases: PlantedCase[] = [];
  const used = new Set<GrantedAid>();
  const plant: Plant = (name, expected, of, lines, isNamed) => {
    for (const aid of of) used.add(aid);
    cases.push(plantedCase(name, expected, of, lines, fundOfLine, isNamed));
  };
  // What was decided this year and paid in the next stands in the register only.
  for (const aid of own) {
    if (isThisYear(aid.decided) && !isThisYear(aid.paid)) plant('versée l’année suivante', 'cut-off', [aid], []);
    else if (!isThisYear(aid.paid)) used.add(aid);
  }
  const free = () => random.shuffle(own.filter((aid) => !used.has(aid) && isThisYear(aid.decided)));
  plantSlips(random, own, used, plant);
  for (const aid of free().slice(0, 6))
    plant('autre fonds', 'wrong-fund', [aid], [{...line(aid), account: otherAccount(aid)}]);
  for (const aid of free().slice(0, 6)) plant('en deux fois', 'split', [aid], inTwo(aid));
  for (const aid of free().slice(0, 5)) {
    const wrong = line(aid);
    const back = {...wrong, day: wrong.day + 3, label: `ANNULATION ${wrong.label}`, cents: -wrong.cents};
    plant('écriture annulée puis repassée', 'reversal', [], [wrong, back]);
    plant('repassée', 'dossier', [aid], [{...line(aid), day: wrong.day + 5, piece: `R${wrong.piece}`}]);
  }
  for (const aid of free().slice(0, 5)) {
    plant('écriture passée deux fois', 'dossier', [aid], [line(aid)]);
    plant('double écriture', 'duplicate-ledger', [], [line(aid)]);
  }
  for (const aid of free().slice(0, 4)) {
    plant('aide payée', 'dossier', [aid], [line(aid)]);
    const label = `TROP PERCU ${OWN[aid.fonds].word} ${aid.dossier}`;
    const cents = -Math.max(500, Math.round(aid.cents / 400) * 100);
    plant(
      'trop-perçu repris',
      'recovery',
      [],
      [{...line(aid), day: Math.min(line(aid).day + 40, THIS_YEAR.to), label, cents, piece: ''}],
    );
  }
  for (const aid of free()
    .filter(({commune}) => commune !== '')
    .slice(0, 6)) {
    const other = random.pick(
      COMMUNES.filter(
        ({name, spellings}) => name !== aid.commune && !(spellings as readonly string[]).includes(aid.commune),
      ),
    );
    plant(
      'autre commune',
      'wrong-commune',
      [aid],
      [{...line(aid), label: `${line(aid).label} ${other.name.toUpperCase()}`}],
    );
  }
  const alone = free().filter((aid) =>
    own.every((other) => other === aid || other.fonds !== aid.fonds || other.cents !== aid.cents),
  );
  for (const aid of alone.slice(0, 5))
    plant('sans nom ni dossier', 'amount-date', [aid], [{...line(aid), label: OWN[aid.fonds].word, piece: ''}], false);
  for (const aid of own) {
    if (used.has(aid)) continue;
    const when = isThisYear(aid.decided) ? '' : ', décidée l’année d’avant';
    if (random.chance(0.4)) plant(`même référence${when}`, 'reference', [aid], [{...line(aid), piece: aid.reference}]);
    else plant(`même dossier${when}`, 'dossier', [aid], [line(aid)]);
  }
  return [...cases, ...fees(aids)];
}

type Plant = (
  name: string,
  expected: string,
  of: readonly GrantedAid[],
  lines: readonly PlannedLine[],
  isNamed?: boolean,
) => void;

const fundOfLine = ({account}: PlannedLine) =>
  (Object.keys(OWN) as OwnFund[]).find((fund) => OWN[fund].account === account);

/** Slips paid at once, some by their reference, some without any. */
function plantSlips(
  random: Random,
  own: readonly (GrantedAid & {fonds: OwnFund})[],
  used: ReadonlySet<GrantedAid>,
  plant: Plant,
): void {
  const slips = new Map<string, (GrantedAid & {fonds: OwnFund})[]>();
  for (const aid of own) {
    const key = `${aid.fonds}|${aid.reference}`;
    slips.set(key, [...(slips.get(key) ?? []), aid]);
  }
  const whole = [...slips.values()].filter(
    (slip) => slip.length > 1 && slip.every((aid) => !used.has(aid) && isThisYear(aid.decided)),
  );
  random
    .shuffle(whole)
    .slice(0, 14)
    .forEach((slip, at) => {
      const [first] = slip;
      const {account, against, word} = OWN[first!.fonds];
      const cents = slip.reduce((sum, aid) => sum + aid.cents, 0);
      const day = Math.min(THIS_YEAR.to, Math.max(...slip.map(({paid}) => paid)));
      const isNamed = at % 2 === 0;
      const label = isNamed ? `BORDEREAU ${first!.reference}` : `VIREMENT GROUPE ${word}`;
      const planned = {day, account, against, label, piece: isNamed ? first!.reference : '', cents};
      plant(isNamed ? 'bordereau' : 'virement groupé sans référence', 'batch', slip, [planned], isNamed);
    });
}

function line({fonds, dossier, paid, cents, row}: GrantedAid & {fonds: OwnFund}): PlannedLine {
  const {account, against, word} = OWN[fonds];
  return {day: paid, account, against, label: `${word} ${dossier}`, piece: `P${row}`, cents};
}

function inTwo(aid: GrantedAid & {fonds: OwnFund}): PlannedLine[] {
  const whole = line(aid);
  const part = Math.round((aid.cents * 3) / 500) * 100 + 100;
  const later = Math.min(THIS_YEAR.to, whole.day + 21);
  return [
    {...whole, cents: part, label: `${whole.label} ACOMPTE`},
    {...whole, cents: aid.cents - part, label: `${whole.label} SOLDE`, day: later, piece: `${whole.piece}S`},
  ];
}

const otherAccount = ({fonds}: GrantedAid & {fonds: OwnFund}) =>
  fonds === 'FAJeM' ? OWN.Mobilité.account : OWN.FAJeM.account;

/** Fees of the issuer of chèques: the register's own, and one that it does not know. */
function fees(aids: readonly GrantedAid[]): PlantedCase[] {
  const label = 'FRAIS DE GESTION CHEQUES DE SERVICES';
  const fee = (day: Day, cents: number): PlannedLine => ({
    day,
    account: '627800',
    against: '512000',
    label,
    piece: '',
    cents,
  });
  return [
    ...aids
      .filter(({isFee, decided, fonds}) => isFee && isThisYear(decided) && fonds in OWN)
      .map((aid) => plantedCase('frais', 'fee', [aid], [fee(aid.decided, aid.cents)], fundOfLine)),
    plantedCase('frais absents du registre', 'fee', [], [fee(dayOf(YEAR, 12, 18), 1240)], fundOfLine),
  ];
}

/** Chèques bought, lost to time and sent back: they belong to no fund. */
export function stockLines(given: number): PlannedLine[] {
  const move = (month: number, day: number, label: string, cents: number, against = '512000'): PlannedLine => ({
    day: dayOf(YEAR, month, day),
    account: '467200',
    against,
    label,
    piece: '',
    cents,
  });
  const lot = Math.ceil((given + 60000) / 300000) * 100000;
  return [
    move(1, 8, 'ACHAT CHEQUES LOT 1', lot),
    move(5, 13, 'ACHAT CHEQUES LOT 2', lot),
    move(9, 16, 'ACHAT CHEQUES LOT 3', lot),
    move(11, 29, 'CHEQUES PERIMES', -15000, '658000'),
    move(12, 10, 'RETOUR CHEQUES EMETTEUR', -20000),
  ];
}
