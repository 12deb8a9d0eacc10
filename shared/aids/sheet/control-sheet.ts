import {drawTitle, toSheet} from '../../report/chapter-sheet';
import {gap, heightOfBlock, stack} from '../../sheet/block';
import type {Block} from '../../sheet/block';
import {drawLine} from '../../sheet/grid';
import {pageHeight} from '../../sheet/layout';
import {flow, type Chunk} from '../../sheet/page-flow';
import type {ReportContext} from '../../report/report-context';
import type {SheetPlan} from '../../sheet/sheet-plan';
import {counted, french} from '../../value/french';
import type {Registers} from '../../count/registers';
import {communesOf, type Control} from '../control';
import {pointsBeside, countAccepted} from '../open-points';
import {drawBridges, drawStates} from './draw-bridge';
import {drawCommunes} from './draw-communes';
import {drawFaults, drawRules, drawSignature, drawStock} from './draw-end';
import {drawSetAside, drawUnfunded, drawWhole} from './draw-whole';
import {correctionsOf} from '../corrections';
import {drawCorrections} from './draw-corrections';
import {drawBefore, drawOpen} from './draw-open';
import {drawOtherFiles, drawSources, tellsAllDoubts, type FirstPage} from './draw-sources';
import {drawPaid} from './draw-paid';
import {longTable} from './long-table';
import {drawMonths} from './draw-months';
import {ALL, WIDTHS} from './sheet-context';

/** « Contrôle des aides ». Its first page is signed: whether all was read, what is proven, what is open; why, when and where follow. */
export function buildControlOfAids(control: Control, registers: Registers, context: ReportContext): SheetPlan {
  const head = drawTitle(`Contrôle des aides ${control.period.label}`, {...context, title: ''}, WIDTHS);
  const room = pageHeight(WIDTHS) - heightOfBlock(head);
  const [most, first] = firstPage(control, registers, room);
  const chunks: Chunk[] = [
    ...first,
    section(
      'Le pont du grand livre au registre : un écart est le registre moins le grand livre',
      drawBridges(control.bridges, control.total),
    ),
    ...optional('Tout ce qui fait douter que tout soit lu', tellsAllDoubts(control, most) ? [] : drawWhole(control)),
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
    ...optional('Empreintes des autres fichiers', drawOtherFiles(control, most)),
  ];
  const {block, breaksBefore} = flow(head, chunks, pageHeight(WIDTHS));
  return toSheet({id: 'controle-aides', title: 'Contrôle des aides', widths: WIDTHS}, block, breaksBefore, context);
}

/** What is signed: with as many files and doubts as leave room for the three answers and the signatures. */
function firstPage(control: Control, registers: Registers, height: number): readonly [FirstPage, Chunk[]] {
  const [proven, open, signed] = [
    firstSection('Qu’est-ce qui est prouvé ?', [
      sentence(saySummary(control)),
      drawStates(control.bridges, control.total),
    ]),
    firstSection('Qu’est-ce qui reste ouvert ?', drawOpen(control)),
    [{block: drawSignature(registers.settings.signataire)}],
  ];
  const pageOf = (files: number, doubts: number): readonly [FirstPage, Chunk[]] => {
    const most = {files, doubts};
    return [most, [firstSection('Tout est-il lu ?', drawSources(control, most)), proven, open, signed]];
  };
  // What makes it doubtful that all was read is never left for later.
  const room = [[5, 3], [3, 3], [3, 2], [3, 1], [2, 1], [1, 1]] as const; // prettier-ignore
  for (const [files, doubts] of room) {
    const page = pageOf(files, doubts);
    if (heightOfBlock(stack(...page[1].flat().map(({block}) => block))) <= height) return page;
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

/** The same, closer: the first page has much to hold. */
function firstSection(title: string, blocks: readonly Block[]): Chunk {
  const heading = drawLine([[title, 'heading', ALL]], WIDTHS, 20);
  return [{block: stack(heading, ...blocks, gap(6))}];
}

const sentence = (text: string) => drawLine([[text, 'sentence', ALL]], WIDTHS, 17);

/** How many funds are proven, and what their states do not tell. */
function saySummary(control: Control): string {
  const {bridges, leftOut, isAsked, acceptedDoubts} = control;
  const closed = bridges.filter(({state}) => state === 'proven').length;
  const asked = isAsked && leftOut.length > 0 ? [`non demandés, non contrôlés : ${leftOut.join(', ')}`] : [];
  const proven = `${counted(closed, 'fonds prouvé', 'fonds prouvés')} sur ${bridges.length}`;
  return french(
    `${[proven, ...pointsBeside(control), ...countAccepted(acceptedDoubts.length), ...asked].join(' ; ')}.`,
  );
}
