import {drawTitle, toSheet} from '../../report/chapter-sheet';
import {gap, heightOfBlock, stack} from '../../sheet/block';
import type {Block} from '../../sheet/block';
import {drawLine, type LineCell} from '../../sheet/grid';
import {pageHeight} from '../../sheet/layout';
import {flow, type Chunk} from '../../sheet/page-flow';
import type {ReportContext} from '../../report/report-context';
import type {SheetPlan} from '../../sheet/sheet-plan';
import {counted, french} from '../../value/french';
import type {Registers} from '../../count/registers';
import {communesOf, type Control} from '../control';
import {countAccepted, isWhole, unread} from '../open-points';
import {drawBridges, drawStates} from './draw-bridge';
import {drawCommunes} from './draw-communes';
import {drawFaults, drawRules, drawSignature, drawStock} from './draw-end';
import {drawSetAside, drawUnfunded, drawWhole} from './draw-whole';
import {correctionsOf} from '../corrections';
import {drawCorrections} from './draw-corrections';
import {drawBefore, drawOpen, type Answer} from './draw-open';
import {drawPrints, drawSources} from './draw-sources';
import {drawPaid} from './draw-paid';
import {longTable} from './long-table';
import {drawMonths} from './draw-months';
import {ALL, WIDTHS} from './sheet-context';

/** « Contrôle des aides ». Its first page is signed: whether all was read, what is proven, what is open; why, when and where follow. */
export function buildControlOfAids(control: Control, registers: Registers, context: ReportContext): SheetPlan {
  const head = drawTitle(`Contrôle des aides ${control.period.label}`, {...context, title: ''}, WIDTHS);
  const room = pageHeight(WIDTHS) - heightOfBlock(head);
  const chunks: Chunk[] = [
    ...firstPage(control, registers, room),
    section(
      'Le pont du grand livre au registre : un écart est le registre moins le grand livre',
      drawBridges(control.bridges, control.total),
    ),
    ...optional('Sans fonds', drawUnfunded(control), true),
    ...optional('Hors aides', drawSetAside(control), true),
    ...optional('Pour corriger', drawCorrections(correctionsOf(control)), true),
    ...optional('Encore ouvert de l’exercice d’avant', drawBefore(control)),
    section('Payé, comptabilisé, à payer', [drawPaid(control)]),
    section('Mois par mois', drawMonths(control)),
    section('Par commune, comme au chapitre 12', drawCommunes(control, communesOf(registers))),
    ...(control.stock === null
      ? []
      : [section('Suivi des chèques de services', [drawStock(control.stock, control.bridges)])]),
    section('Les règles', [drawRules(control)]),
    section('Remarques sur les fichiers lus', drawFaults(control), true),
    ...optional('Annexe : remarques, et leur clé', drawWhole(control)),
    section('Annexe : fichiers lus et empreintes', [drawPrints(control)]),
  ];
  const {block, breaksBefore} = flow(head, chunks, pageHeight(WIDTHS));
  return toSheet({id: 'controle-aides', title: 'Contrôle des aides', widths: WIDTHS}, block, breaksBefore, context);
}

/** What is signed: a plain answer to each question, with as many files and doubts as leave room for all three and for the signatures. */
function firstPage(control: Control, registers: Registers, height: number): Chunk[] {
  const [open, opened] = drawOpen(control);
  const proven = control.bridges.filter(({state}) => state === 'proven').length;
  const all = control.bridges.length;
  const isRead = isWhole(control);
  const isAll = isRead && proven === all && all > 0;
  const following = [
    answer(
      'Qu’est-ce qui est prouvé ?',
      [proven === 0 ? 'Rien' : isAll ? 'Tout' : 'Une partie', isAll],
      `${counted(proven, 'fonds prouvé', 'fonds prouvés')} sur ${all}${isRead || proven === 0 ? '' : ', de ce qui a été lu'}.`,
      [drawStates(control.bridges, control.total)],
    ),
    answer('Qu’est-ce qui reste ouvert ?', ...open, opened),
    [{block: drawSignature(registers.settings.signataire)}, {block: gap(10), gap: true as const}],
  ];
  const pageOf = (files: number, doubts: number): Chunk[] => [
    answer(
      'Tout est-il lu ?',
      [isRead ? 'Oui' : 'Non', isRead],
      sayRead(control),
      drawSources(control, {files, doubts}),
    ),
    ...following,
  ];
  // What makes it doubtful that all was read is never left for later.
  const room = [[5, 3], [3, 3], [3, 2], [3, 1], [2, 1], [1, 1]] as const; // prettier-ignore
  for (const [files, doubts] of room) {
    const page = pageOf(files, doubts);
    if (heightOfBlock(stack(...page.flat().map(({block}) => block))) <= height) return page;
  }
  return pageOf(0, 1);
}

/** A section that is left out when it has nothing to say. */
function optional(title: string, blocks: readonly Block[], isTable = false): Chunk[] {
  return blocks.length === 0 ? [] : [section(title, blocks, isTable)];
}

/** `isTable`: its first block heads the others, on each page that they take. */
function section(title: string, blocks: readonly Block[], isTable = false): Chunk {
  const heading = drawLine([[title, 'heading', ALL]], WIDTHS, 22);
  if (isTable && blocks.length > 1)
    return [longTable(heading, blocks[0]!, blocks.slice(1)), {block: gap(12), gap: true}];
  return [{block: heading, tied: true}, ...blocks.map((block) => ({block})), {block: gap(12), gap: true}];
}

/** A question of the first page, which has much to hold: its answer in a word, good or not, then in a sentence, then what shows it. */
function answer(question: string, [word, isGood]: Answer, said: string, blocks: readonly Block[]): Chunk {
  const cells: LineCell[] = [
    [question, 'heading'],
    [french(word), isGood ? 'good' : 'warning'],
    [french(said), 'answer', ALL - 2],
  ];
  return [{block: stack(drawLine(cells, WIDTHS, 20), gap(3), ...blocks, gap(6))}];
}

/** Whether all was read, as far as what was read tells. */
function sayRead(control: Control): string {
  const points = [...unread(control), ...countAccepted(control.acceptedDoubts.length)];
  const said = points.length === 0 ? 'Rien de ce qui a été lu ne dit qu’il manque des lignes' : points.join(' ; ');
  return `${said}.`.replace(/^./, (letter) => letter.toUpperCase());
}
