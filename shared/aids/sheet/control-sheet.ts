import {drawTitle, toSheet} from '../../report/chapter-sheet';
import {gap, stack} from '../../sheet/block';
import type {Block} from '../../sheet/block';
import {drawLine} from '../../sheet/grid';
import {pageHeight} from '../../sheet/layout';
import {flow, type Chunk} from '../../sheet/page-flow';
import type {ReportContext} from '../../report/report-context';
import type {SheetPlan} from '../../sheet/sheet-plan';
import {counted, french, sayCents} from '../../value/french';
import type {Registers} from '../../count/registers';
import {communesOf, type Control} from '../control';
import {openPoints} from '../open-points';
import {drawBridges, drawStates} from './draw-bridge';
import {drawCommunes} from './draw-communes';
import {drawFaults, drawRules, drawSignature, drawStock} from './draw-end';
import {drawWhole} from './draw-whole';
import {correctionsOf} from '../corrections';
import {drawCorrections} from './draw-corrections';
import {drawLargest} from './draw-open';
import {drawPaid} from './draw-paid';
import {drawMonths} from './draw-months';
import {ALL, WIDTHS} from './sheet-context';

/** « Contrôle des aides »: where each fund stands, why, when, where, and who signs. */
export function buildControlOfAids(
  control: Control,
  registers: Registers,
  context: ReportContext,
  inWorkbook: boolean,
): SheetPlan {
  const head = drawTitle(`Contrôle des aides ${control.period.label}`, {...context, title: ''}, WIDTHS);
  const chunks: Chunk[] = [
    section('Où en est chaque fonds', [drawStates(control.bridges, control.total)], saySummary(control, inWorkbook)),
    section('Tout est-il lu ?', drawWhole(control)),
    ...optional('Ce qui reste ouvert, les plus gros montants', drawLargest(control, 'period')),
    section('Le pont du registre au grand livre', drawBridges(control.bridges, control.total)),
    ...optional('Pour corriger le grand livre', drawCorrections(correctionsOf(control))),
    ...optional('Encore ouvert de l’exercice d’avant', drawLargest(control, 'before')),
    section('Payé, comptabilisé, à payer', [drawPaid(control)]),
    section('Mois par mois', [drawMonths(control)]),
    section('Par commune, comme au chapitre 12', drawCommunes(control, communesOf(registers))),
    ...(control.stock === null
      ? []
      : [section('Suivi des chèques de services', [drawStock(control.stock, control.bridges)])]),
    section('Les règles', [drawRules(control)]),
    section('Remarques sur les fichiers lus', drawFaults(control)),
    [{block: drawSignature(control, registers.settings.signataire)}],
  ];
  const {block, breaksBefore} = flow(head, chunks, pageHeight(WIDTHS));
  return toSheet({id: 'controle-aides', title: 'Contrôle des aides', widths: WIDTHS}, block, breaksBefore, context);
}

/** A section that is left out when it has nothing to say. */
function optional(title: string, blocks: readonly Block[]): Chunk[] {
  return blocks.length === 0 ? [] : [section(title, blocks)];
}

function section(title: string, blocks: readonly Block[], sentence?: string): Chunk {
  const heading = drawLine([[title, 'heading', ALL]], WIDTHS, 22);
  const said = sentence === undefined ? [] : [drawLine([[sentence, 'sentence', ALL]], WIDTHS, 18), gap(4)];
  return [
    {block: stack(heading, ...said), tied: true},
    ...blocks.map((block) => ({block})),
    {block: gap(12), gap: true},
  ];
}

function saySummary(control: Control, inWorkbook: boolean): string {
  const {bridges, total, ledgers, leftOut, isProposed} = control;
  const points = openPoints(control);
  const closed = bridges.filter(({state}) => state === 'proven').length;
  const names = ledgers.map(({name, form}) => `« ${name} » (${form})`).join(', ');
  const parts = [
    `${counted(closed, 'fonds prouvé', 'fonds prouvés')} sur ${bridges.length}${points.length === 0 ? '' : ` ; ${points.join(' ; ')}`}.`,
    `Registre ${sayCents(total.register)}, grand livre ${sayCents(total.ledger)}, écart ${sayCents(total.gap)}. Reste ouvert : ${sayCents(total.open.register)} au registre, ${sayCents(total.open.ledger)} au grand livre.`,
    `Lu : ${names}.`,
    leftOut.length > 0 && control.isAsked ? `Non demandés, non contrôlés : ${leftOut.join(', ')}.` : '',
    isProposed
      ? `Les comptes de chaque fonds sont proposés d’après les libellés : à vérifier (${inWorkbook ? 'volet, « Aides »' : 'feuille « Comptes »'}).`
      : '',
  ];
  return french(parts.filter((part) => part !== '').join(' '));
}
