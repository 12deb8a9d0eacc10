import {dayOf, formatDay} from '../../shared/value/day';
import type {CellValue} from '../../shared/value/cell';
import {makeRandom, type Random} from '../../samples/random';

/** A register and a ledger made together, so that what belongs to what is known. */
export interface Made {
  readonly rows: CellValue[][];
  /** A FEC, two lines an entry. */
  readonly fec: string;
  /** What each row of the register and each fund line of the ledger is, by its number; equal tags are the same money. */
  readonly aidTags: ReadonlyMap<number, string>;
  readonly lineTags: ReadonlyMap<number, string>;
}

const FUNDS = [
  {fund: 'PACEA', account: '657101'},
  {fund: 'FAJeM', account: '657102'},
  {fund: 'Mobilité', account: '657103'},
] as const;
const COMMUNES = ['Roanne', 'Feurs', 'Riorges'] as const;

export const comptes: CellValue[][] = [['Fonds', 'Compte'], ...FUNDS.map(({fund, account}) => [fund, account])];

interface Aid {
  dossier: string;
  commune: string;
  fund: number;
  day: number;
  cents: number;
  reference: string;
  isFee?: boolean;
  tag: string;
}
interface Line {
  day: number;
  account: string;
  label: string;
  piece: string;
  cents: number;
  tag: string;
}

const CASES = [
  ...([
    'missing-ledger',
    'missing-register',
    'duplicate-register',
    'duplicate-ledger',
    'reversal',
    'recovery',
  ] as const),
  ...([
    'fee',
    'batch',
    'batch-nameless',
    'split',
    'cut-off',
    'wrong-fund',
    'wrong-commune',
    'amount-date',
    'tie',
  ] as const),
] as const;
type Case = (typeof CASES)[number] | 'plain';

/** `count` aids of one year, one in ten of which is a case that finance meets. */
export function generate(count: number, seed = 'contrôle'): Made {
  const random = makeRandom(`${seed} ${count}`);
  const aids: Aid[] = [];
  const lines: Line[] = [];
  let serial = 0;
  while (aids.length < count) {
    const kind: Case = random.chance(0.1) ? CASES[serial % CASES.length]! : 'plain';
    serial++;
    plant(kind, `${kind}:${serial}`, random, serial, aids, lines);
  }
  return write(random.shuffle(aids), lines);
}

function plant(kind: Case, tag: string, random: Random, serial: number, aids: Aid[], lines: Line[]): void {
  const aid = makeAid(random, serial, tag);
  const paid = () => payment(aid, random, serial);
  switch (kind) {
    case 'plain': {
      aids.push(aid);
      lines.push(random.chance(0.3) ? {...paid(), piece: aid.reference, label: 'AIDE AU JEUNE'} : paid());
      return;
    }
    case 'missing-ledger':
      return void aids.push(aid);
    case 'missing-register':
      return void lines.push({...paid(), label: `AIDE ${String(50000000 + serial)}`});
    case 'duplicate-register':
      aids.push(aid, {...aid, tag: `${tag}:copy`});
      return void lines.push(paid());
    case 'duplicate-ledger': {
      const one = paid();
      aids.push(aid);
      return void lines.push(one, {...one, tag: `${tag}:copy`});
    }
    case 'reversal': {
      const one = paid();
      return void lines.push(one, {...one, day: one.day + 4, cents: -one.cents, label: `ANNULATION ${one.label}`});
    }
    case 'recovery': {
      const one = paid();
      aids.push(aid);
      return void lines.push(one, {
        ...one,
        day: Math.min(LAST, one.day + 45),
        cents: -(1000 + (serial % 37)),
        label: `TROP PERCU ${aid.dossier}`,
        tag: `${tag}:back`,
      });
    }
    case 'fee':
      return void lines.push({...paid(), label: 'FRAIS DE GESTION', piece: '', cents: 500 + (serial % 900)});
    case 'batch':
    case 'batch-nameless': {
      const slip = Array.from({length: random.whole(3, 12)}, (_, k) => ({
        ...makeAid(random, serial * 20 + k, tag),
        fund: aid.fund,
        reference: `BORD${serial}`,
        day: aid.day,
      }));
      aids.push(...slip);
      const cents = slip.reduce((sum, one) => sum + one.cents, 0);
      const label = kind === 'batch' ? `BORDEREAU BORD${serial}` : 'VIREMENT GROUPE';
      return void lines.push({...paid(), cents, label, piece: kind === 'batch' ? `BORD${serial}` : ''});
    }
    case 'split': {
      const one = paid();
      const part = Math.floor(aid.cents / 3);
      aids.push(aid);
      return void lines.push(
        {...one, cents: part},
        {...one, cents: aid.cents - part, day: Math.min(LAST, one.day + 20), piece: `${one.piece}S`},
      );
    }
    case 'cut-off': {
      const late = {...aid, day: dayOf(2024, 12, 10) + (serial % 20)};
      aids.push(late);
      return void lines.push({...paid(), day: dayOf(2025, 1, 5) + (serial % 30)});
    }
    case 'wrong-fund':
      aids.push(aid);
      return void lines.push({...paid(), account: FUNDS[(aid.fund + 1) % 3]!.account});
    case 'wrong-commune':
      aids.push(aid);
      return void lines.push({
        ...paid(),
        label: `AIDE ${aid.dossier} ${COMMUNES[(COMMUNES.indexOf(aid.commune as 'Roanne') + 1) % 3]!.toUpperCase()}`,
      });
    case 'amount-date':
      // An amount that nobody else has: 7 777,00 € and more.
      aid.cents = 777700 + serial;
      aids.push(aid);
      return void lines.push({...paid(), label: 'AIDE EXCEPTIONNELLE', piece: ''});
    case 'tie': {
      const other = {...makeAid(random, serial * 20 + 19, `${tag}:b`), fund: aid.fund, day: aid.day + 2};
      aid.cents = 555500 + serial;
      other.cents = aid.cents;
      aids.push(aid, other);
      return void lines.push({...paid(), label: 'AIDE URGENTE', piece: ''});
    }
  }
}

const LAST = dayOf(2025, 2, 28);

function makeAid(random: Random, serial: number, tag: string): Aid {
  const cents = random.chance(0.4)
    ? random.pick([55229, 33137, 22092, 20000, 30000, 15000])
    : random.whole(2000, 60000);
  return {
    // Several aids a youth, of which some alike.
    dossier: String(10000000 + (random.chance(0.5) ? serial : Math.floor(serial / 4))),
    commune: random.pick(COMMUNES),
    fund: random.whole(0, 2),
    day: random.whole(dayOf(2024, 1, 1), dayOf(2024, 12, 5)),
    cents,
    reference: `R${serial}`,
    tag,
  };
}

function payment(aid: Aid, random: Random, serial: number): Line {
  return {
    day: aid.day + random.whole(3, 25),
    account: FUNDS[aid.fund]!.account,
    label: `AIDE ${aid.dossier}`,
    piece: `P${serial}`,
    cents: aid.cents,
    tag: aid.tag,
  };
}

function write(aids: readonly Aid[], lines: readonly Line[]): Made {
  const aidTags = new Map<number, string>();
  const rows: CellValue[][] = [['N° dossier', 'Commune', 'Fonds', 'Date', 'Montant', 'Référence']];
  for (const {dossier, commune, fund, day, cents, reference, tag} of aids) {
    rows.push([dossier, commune, FUNDS[fund]!.fund, day, cents / 100, reference]);
    aidTags.set(rows.length, tag);
  }
  const lineTags = new Map<number, string>();
  const text = [
    'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise',
  ];
  [...lines]
    .sort((a, b) => a.day - b.day)
    .forEach(({day, account, label, piece, cents, tag}, at) => {
      const [d, m, y] = formatDay(day).split('/');
      const euros = (sum: number) => `${Math.floor(sum / 100)},${String(sum % 100).padStart(2, '0')}`;
      const add = (number: string, sum: number) =>
        text.push(
          `BQ|Banque|${at + 1}|${y}${m}${d}|${number}|Compte|||${piece}|${y}${m}${d}|${label}|${euros(Math.max(0, sum))}|${euros(Math.max(0, -sum))}|||${y}${m}${d}||`,
        );
      add(account, cents);
      lineTags.set(text.length, tag);
      add('512000', -cents);
    });
  return {rows, fec: text.join('\r\n'), aidTags, lineTags};
}
