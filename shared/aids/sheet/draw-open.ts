import {formatDay} from '../../value/day';
import {counted, french, sayCents, writeCount} from '../../value/french';
import type {Block} from '../../sheet/block';
import {drawLine, type LineCell} from '../../sheet/grid';
import type {Control} from '../control';
import {openItems, type OpenItem} from '../largest-open';
import {openPoints} from '../open-points';
import {cellEuros} from './draw-bridge';
import {ALL, closeLine, firstSentence, WIDTHS} from './sheet-context';
import {writtenDossiers} from './written-dossiers';

/** Items that stand on the first page. */
const LARGEST = 10;

/** An answer in few words, and whether it reassures. */
export type Answer = readonly [word: string, isGood: boolean];

/** What is open: in a word, in a sentence, net and on each side, and the largest amounts of it. */
export function drawOpen(control: Control): [answer: [Answer, string], blocks: Block[]] {
  const {register, ledger} = control.total.open;
  const items = openItems(control, 'period');
  const points = openPoints(control);
  const doubt = control.total.reasons.find(({code}) => code === 'to-confirm')?.cents ?? 0;
  if (items.length > 0) {
    const said = `Net ${sayCents(control.total.unexplained + doubt)}. Brut, sans compensation : ${sayCents(register)} au registre, ${sayCents(ledger)} au grand livre. Les plus gros :`;
    return [[[sayPoints(items), false], said], drawLargest(control, items)];
  }
  if (points.length > 0) return [[['Des réserves', false], `Aucune ligne, mais ${points.join(' ; ')}.`], []];
  return [[['Rien', true], 'Rien n’est ouvert dans les fonds contrôlés : ni aide, ni écriture.'], []];
}

/** What the ledger of the period before left open; nothing where none is given, or all has its answer. */
export function drawBefore(control: Control): Block[] {
  const items = openItems(control, 'before');
  if (items.length === 0) return [];
  const sum = (side: 'granted' | 'paid') => sayCents(items.reduce((all, item) => all + Math.abs(item[side]), 0));
  const said = `${sayPoints(items)} en tout : ${sum('granted')} au registre, ${sum('paid')} au grand livre.`;
  return [...drawLargest(control, items), sentence(said)];
}

const sentence = (text: string) => drawLine([[french(text), 'sentence', ALL]], WIDTHS, 16);
const sayPoints = (items: readonly OpenItem[]) => counted(items.length, 'point ouvert', 'points ouverts');

/** The largest amounts that wait for somebody, with their age at the end of the period. */
function drawLargest(control: Control, items: readonly OpenItem[]): Block[] {
  const {period} = control;
  const write = writtenDossiers(control.aids);
  const head: LineCell[] = [
    ['Ce qui attend', 'table-corner'],
    ['Âge, en jours', 'table-head'],
    ['Au registre', 'table-head'],
    ['Au grand livre', 'table-head'],
    ['Pourquoi', 'table-corner', ALL - 4],
  ];
  const line = (item: OpenItem) => {
    const cells: LineCell[] = [
      [french(`${item.fund} · ${formatDay(item.day)} · ${saidPlace(control, item)}`), 'row-label'],
      [writeCount(period.to - item.day), 'row-masked'],
      [cellEuros(item.granted), 'row-euros'],
      [cellEuros(item.paid), 'row-euros'],
      [french(firstSentence(write(item.why).replace(/^À (confirmer|corriger)\s:\s/, ''))), 'small-text', ALL - 4],
    ];
    return closeLine(cells);
  };
  return [drawLine(head, WIDTHS, 16), ...items.slice(0, LARGEST).map(line)];
}

/** « Aides 12 », « écriture 45 », « Aides 12 et 3 autres lignes » */
function saidPlace({aids, payments, ledgers}: Control, {aids: ours, payments: theirs}: OpenItem): string {
  const aid = aids[ours[0] ?? -1];
  const payment = payments[theirs[0] ?? -1];
  const name = payment === undefined || ledgers.length < 2 ? 'grand livre' : ledgers[payment.ledger]!.name.slice(0, 12);
  const first = aid === undefined ? `${name}, ligne ${payment!.row}` : `${aid.sheet}, ligne ${aid.row}`;
  const others = ours.length + theirs.length - 1;
  return others === 0 ? first : `${first} et ${writeCount(others)} autre${others === 1 ? '' : 's'}`;
}
