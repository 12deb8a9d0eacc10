import {formatDay} from '../../value/day';
import {counted, french, sayCents, writeCount} from '../../value/french';
import type {Block} from '../../sheet/block';
import {drawLine, type LineCell} from '../../sheet/grid';
import type {Control} from '../control';
import {openItems, type OpenItem} from '../largest-open';
import {cellEuros} from './draw-bridge';
import {ALL, WIDTHS} from './sheet-context';
import {writtenDossiers} from './written-dossiers';

/** Items that stand on the first page. */
const LARGEST = 10;

/** The largest amounts that wait for somebody, with their age at the end of the period; none when all is proven. */
export function drawLargest(control: Control, when: 'period' | 'before'): Block[] {
  const items = openItems(control, when);
  if (items.length === 0) return [];
  const {period} = control;
  const write = writtenDossiers(control.aids);
  const head: LineCell[] = [
    ['Ce qui attend', 'table-corner'],
    ['Date', 'table-corner'],
    ['Âge, en jours', 'table-head'],
    ['Au registre', 'table-head'],
    ['Au grand livre', 'table-head'],
    ['Pourquoi', 'table-corner', ALL - 5],
  ];
  const line = (item: OpenItem) =>
    drawLine(
      [
        [french(`${item.fund} · ${saidPlace(control, item)}`), 'row-label'],
        [formatDay(item.day), 'row-label'],
        [period.to - item.day, 'row-count'],
        [cellEuros(item.granted), 'row-euros'],
        [cellEuros(item.paid), 'row-euros'],
        [french(write(item.why)), 'small-text', ALL - 5],
      ],
      WIDTHS,
    );
  const [granted, paid] = [items, items].map((all, side) =>
    all.reduce((sum, item) => sum + Math.abs(side === 0 ? item.granted : item.paid), 0),
  ) as [number, number];
  const said = `${counted(items.length, 'point ouvert', 'points ouverts')} en tout : ${sayCents(granted)} au registre, ${sayCents(paid)} au grand livre. Tous sont dans « Détail ».`;
  return [
    drawLine(head, WIDTHS, 18),
    ...items.slice(0, LARGEST).map(line),
    drawLine([[french(said), 'sentence', ALL]], WIDTHS, 18),
  ];
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
