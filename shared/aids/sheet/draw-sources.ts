import {formatDay} from '../../value/day';
import {counted, french, sayCents} from '../../value/french';
import {stack} from '../../sheet/block';
import type {Block} from '../../sheet/block';
import {drawLine, type LineCell} from '../../sheet/grid';
import type {Control} from '../control';
import {sayNotCounted} from '../doubt/not-counted';
import {openLines, sayDoubts} from '../open-points';
import {sayLines, sayPlaces, saySetAside, totalOf} from '../say-lines';
import {cellEuros} from './draw-bridge';
import {ALL, closeLine, firstSentence, WIDTHS} from './sheet-context';

/** How many files and doubts stand on the first page; all of them are in the annex. */
interface FirstPage {
  readonly files: number;
  readonly doubts: number;
}

/** Accounts with their funds: the annex has them. */
const LIST = /\s\([^()]*\s:[^()]*\)/;

/** What makes it doubtful that all was read, then what was read, as far as the first page holds it; codes and prints are for the annex. */
export function drawSources(control: Control, most: FirstPage): Block[] {
  const {fingerprints, setAside, partRead, notCounted} = control;
  const unattributed = openLines(control);
  const line = (text: string) => drawLine([[french(text), 'sentence', ALL]], WIDTHS, 16);
  const files = fingerprints.length - most.files;
  const told = sayDoubts(control, (text) => firstSentence(text).replace(LIST, ''), false);
  const doubts = told.length - most.doubts;
  const shown = told.slice(0, most.doubts).map(line);
  return [
    ...partRead.map(line),
    ...shown,
    ...(doubts > 0 ? [line(`… et ${counted(doubts, 'autre remarque', 'autres remarques')}, en annexe.`)] : []),
    ...(unattributed.length > 0 ? [line(`${sayUnattributed(unattributed)} : plus loin.`)] : []),
    ...(notCounted.length > 0 ? [line(sayNotCounted(notCounted))] : []),
    ...(setAside.length > 0 ? [line(`${saySetAside(setAside)} : plus loin.`)] : []),
    ...(most.files > 0 ? [drawFiles(control, fingerprints.slice(0, most.files), false)] : []),
    ...(files > 0 ? [line(`… et ${counted(files, 'autre fichier', 'autres fichiers')}, en annexe.`)] : []),
  ];
}

/** « 3 lignes d’un compte d’aides ne sont d’aucun fonds, 1 200,00 € au débit, 40,00 € au crédit (657400, 467100) » */
function sayUnattributed(all: Control['unattributed']): string {
  const [debit, credit] = [totalOf(all, 'debit'), totalOf(all, 'credit')];
  return `${sayLines(totalOf(all, 'lines'))}, ${sayCents(debit)} au débit, ${sayCents(credit)} au crédit (${sayPlaces(all)})`;
}

/** All that was read, with the print that tells it from any other. */
export const drawPrints = (control: Control): Block => drawFiles(control, control.fingerprints, true);

/** A row a file: how much it holds, its days and its sides. */
function drawFiles({ledgers, aids, shows}: Control, files: Control['fingerprints'], isPrinted: boolean): Block {
  const head: LineCell[] = [
    ['Registre, grands livres', 'table-corner'],
    ['Lignes', 'table-head'],
    ['Du', 'table-head'],
    ['Au', 'table-head'],
    ['Débit', 'table-head'],
    ['Crédit', 'table-head'],
    [isPrinted ? 'Empreinte' : '', 'table-head', ALL - 6],
  ];
  const day = (serial: number | undefined): LineCell => [serial === undefined ? '' : formatDay(serial), 'row-count'];
  const rows = files.map(({name, print}) => {
    const ledger = ledgers.find((one) => one.name === name);
    const own = ledger === undefined ? aids.filter((aid) => aid.sheet === name && shows(aid)) : [];
    const counts: LineCell[] =
      ledger === undefined
        ? [
            [own.length, 'row-count'],
            day(own[0]?.day),
            day(own[own.length - 1]?.day),
            ['', 'row-euros'],
            ['', 'row-euros'],
          ]
        : [
            [ledger.lines.length, 'row-count'],
            day(ledger.first || undefined),
            day(ledger.last || undefined),
            [cellEuros(ledger.debit), 'row-euros'],
            [cellEuros(ledger.credit), 'row-euros'],
          ];
    const spaced = !isPrinted ? '' : print.replace(/(.{4})(?=.)/g, '$1 ');
    return closeLine([[name, 'row-label'], ...counts, [spaced, 'small-count', ALL - 6]]);
  });
  return stack(drawLine(head, WIDTHS, 16), ...rows);
}
