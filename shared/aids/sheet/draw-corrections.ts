import {counted, french} from '../../value/french';
import {drawLine, type LineCell} from '../../sheet/grid';
import type {Block} from '../../sheet/block';
import type {Correction} from '../corrections';
import {verdicts} from '../matching/matching-rules';
import {cellEuros} from './draw-bridge';
import {ALL, WIDTHS} from './sheet-context';

/** Corrections printed; the JSON of the command holds them all. */
const MOST = 40;

const titles: Readonly<Record<Correction['why'], string>> = {
  'wrong-fund': verdicts['wrong-fund'],
  'duplicate-ledger': verdicts['duplicate-ledger'],
  'duplicate-register': verdicts['duplicate-register'],
  'paid-twice': 'Payée deux fois',
};
/** What is done where no entry corrects it. */
const others: Readonly<Record<Exclude<Correction['by'], 'entry'>, string>> = {
  register: 'ligne à retirer du registre',
  payer: 'à signaler au payeur',
};
/** What the ledger cannot tell. */
const notes: Readonly<Partial<Record<Correction['why'], string>>> = {
  'paid-twice':
    'Payée deux fois : si c’est une autre aide, qui manque au registre, l’y saisir ; il n’y a alors pas d’écriture à passer.',
  'duplicate-ledger':
    'Double au grand livre : si la banque a bien payé deux fois, débiter un compte 467, à récupérer, et non la banque.',
};

/** What corrects each mistake: the entries to be passed, each against the line that it corrects, and the rows to be taken out. */
export function drawCorrections(corrections: readonly Correction[]): Block[] {
  if (corrections.length === 0) return [];
  const head: LineCell[] = [
    ['Écriture à passer', 'table-corner'],
    ['Débit', 'table-corner'],
    ['Crédit', 'table-corner'],
    ['Montant', 'table-head'],
    ['Ligne corrigée', 'table-corner', ALL - 4],
  ];
  const line = ({fund, why, by, debit, credit, cents, ledger, row, label}: Correction) => {
    const how: LineCell[] =
      by === 'entry'
        ? [
            [debit || 'à compléter', 'row-label'],
            [credit || 'à compléter', 'row-label'],
          ]
        : [[others[by], 'row-label', 2]];
    return drawLine(
      [
        [french(`${titles[why]} · ${fund}`), 'row-label'],
        ...how,
        [cellEuros(cents), 'row-euros'],
        [french(`${ledger}, ligne ${row} : ${label}`), 'row-label', ALL - 4],
      ],
      WIDTHS,
    );
  };
  const more = corrections.length - MOST;
  const sentence = (text: string) => drawLine([[french(text), 'sentence', ALL]], WIDTHS);
  const entries = new Set(corrections.filter(({by}) => by === 'entry').map(({why}) => why));
  return [
    drawLine(head, WIDTHS, 18),
    ...corrections.slice(0, MOST).map(line),
    ...(more > 0 ? [sentence(`… et ${counted(more, 'autre correction', 'autres corrections')}.`)] : []),
    ...[...entries].flatMap((why) => notes[why] ?? []).map(sentence),
  ];
}
