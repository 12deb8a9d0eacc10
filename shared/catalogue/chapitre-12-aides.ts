import {count, defineFigure, jeunes, narrow, is, rows, sum} from '../indicator/define';
import {communeTable, jeunesColumn, rowColumn, sumColumn} from './columns';
import {aidesDe, demandesDe, fraisDe} from './populations';

const chapter = 12;
const pacea = aidesDe('PACEA');
const cej = aidesDe('CEJ');
const fajem = aidesDe('FAJeM');
const mobilite = aidesDe('Mobilité');
const indirectes = aidesDe('Fonds ML indirectes');
const directes = aidesDe('Fonds ML directes');
const frais = fraisDe('Fonds ML directes');

function regle(fonds: string): string {
  return `Aides ${fonds} datées de l’année et accordées (ou sans statut)`;
}

/** Distinct youths and euros of one fund, by commune. */
function fondsTable(id: string, title: string, fonds: string, of: typeof pacea, totalPlus?: string) {
  const plus = totalPlus === undefined ? '' : ' Le total ajoute les frais de gestion, qui ne sont d’aucune commune.';
  return communeTable(
    {id, chapter, title, definition: `${regle(fonds)} : dossiers distincts et montants, par commune.${plus}`},
    jeunesColumn('Nombre de jeunes', of),
    sumColumn('Montant', 'euros', of, 'montant', totalPlus),
  );
}

export const aidesTables = [
  fondsTable('aides.pacea', 'Allocations PACEA', 'PACEA', pacea),
  fondsTable('aides.cej', 'Allocations CEJ', 'CEJ', cej),
  fondsTable('aides.fajem', "Fonds d'Aide aux Jeunes Métropolitain", 'FAJeM', fajem),
  communeTable(
    {
      id: 'aides.mobilite',
      chapter,
      title: 'Dispositif Mobilité MDE',
      definition: `${regle('Mobilité')} : lignes d’aide et montants, par commune.`,
    },
    rowColumn('Nombre de dossiers', 'dossiers', mobilite),
    sumColumn('Montant', 'euros', mobilite, 'montant'),
  ),
  fondsTable('aides.fonds-ml.indirectes', 'Fonds ML : aides indirectes', 'Fonds ML indirectes', indirectes),
  fondsTable(
    'aides.fonds-ml.directes',
    'Fonds ML : aides directes',
    'Fonds ML directes',
    directes,
    'aides.fonds-ml.directes.frais',
  ),
];

export const aidesFigures = [
  defineFigure({
    id: 'aides.pacea.jeunes',
    chapter,
    label: 'jeunes aidés par le PACEA',
    unit: 'jeunes',
    formula: count(jeunes(pacea)),
    definition: `${regle('PACEA')} : dossiers distincts.`,
  }),
  defineFigure({
    id: 'aides.pacea.montant',
    chapter,
    label: 'd’allocations PACEA',
    unit: 'euros',
    formula: count(sum(pacea, 'montant')),
    definition: `${regle('PACEA')} : somme des montants.`,
  }),
  defineFigure({
    id: 'aides.cej.jeunes',
    chapter,
    label: 'jeunes aidés par le CEJ',
    unit: 'jeunes',
    formula: count(jeunes(cej)),
    definition: `${regle('CEJ')} : dossiers distincts.`,
  }),
  defineFigure({
    id: 'aides.cej.montant',
    chapter,
    label: 'd’allocations CEJ',
    unit: 'euros',
    formula: count(sum(cej, 'montant')),
    definition: `${regle('CEJ')} : somme des montants.`,
  }),
  defineFigure({
    id: 'aides.fajem.jeunes',
    chapter,
    label: 'jeunes aidés par le FAJeM',
    unit: 'jeunes',
    formula: count(jeunes(fajem)),
    definition: `${regle('FAJeM')} : dossiers distincts.`,
  }),
  defineFigure({
    id: 'aides.fajem.dossiers',
    chapter,
    label: 'dossiers FAJeM étudiés',
    unit: 'dossiers',
    formula: count(rows(demandesDe('FAJeM'))),
    definition: 'Lignes d’aide FAJeM datées de l’année, quel que soit leur statut.',
  }),
  defineFigure({
    id: 'aides.fajem.montant',
    chapter,
    label: 'd’aides FAJeM',
    unit: 'euros',
    formula: count(sum(fajem, 'montant')),
    definition: `${regle('FAJeM')} : somme des montants.`,
  }),
  defineFigure({
    id: 'aides.mobilite.dossiers',
    chapter,
    label: 'aides à la mobilité',
    unit: 'dossiers',
    formula: count(rows(mobilite)),
    definition: `${regle('Mobilité')} : nombre de lignes.`,
  }),
  defineFigure({
    id: 'aides.mobilite.montant',
    chapter,
    label: 'd’aides à la mobilité',
    unit: 'euros',
    formula: count(sum(mobilite, 'montant')),
    definition: `${regle('Mobilité')} : somme des montants.`,
  }),
  defineFigure({
    id: 'aides.fonds-ml.indirectes.montant',
    chapter,
    label: 'd’aides indirectes du Fonds ML',
    unit: 'euros',
    formula: count(sum(indirectes, 'montant')),
    definition: `${regle('Fonds ML indirectes')} : somme des montants.`,
  }),
  defineFigure({
    id: 'aides.fonds-ml.indirectes.formations',
    chapter,
    label: 'formations individuelles financées',
    unit: 'formations',
    formula: count(rows(narrow(indirectes, is('nature', ['formation'], 'autre nature que la formation')))),
    definition: `${regle('Fonds ML indirectes')} et de nature formation : nombre de lignes.`,
  }),
  defineFigure({
    id: 'aides.fonds-ml.directes.montant',
    chapter,
    label: 'd’aides directes du Fonds ML, frais compris',
    unit: 'euros',
    formula: {kind: 'total', counts: [sum(directes, 'montant'), sum(frais, 'montant')]},
    definition: `${regle('Fonds ML directes')} : somme des montants, frais de gestion compris.`,
  }),
  defineFigure({
    id: 'aides.fonds-ml.directes.frais',
    chapter,
    label: 'de frais de gestion',
    unit: 'euros',
    formula: count(sum(frais, 'montant')),
    definition: `${regle('Fonds ML directes')} et de nature frais : somme des montants.`,
  }),
];
