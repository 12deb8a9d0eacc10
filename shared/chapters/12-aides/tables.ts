import type {Population} from '../../count/declaration';
import {count, defineFigure, is, jeunes, narrow, rows, sum, total} from '../../count/define';
import {communeTable, jeunesColumn, rowColumn, sumColumn} from '../columns';
import {aidesDe, demandesDe, fraisDe} from '../populations';

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
function fondsTable<const Id extends string, const Ref extends string = never>(
  id: Id,
  title: string,
  fonds: string,
  of: Population<'aides'>,
  totalPlus?: Ref,
) {
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

/** Sum of the amounts of one population of aids. */
function montantFigure<const Id extends string>(id: Id, label: string, fonds: string, of: Population<'aides'>) {
  return defineFigure({
    id,
    chapter,
    label,
    unit: 'euros',
    formula: count(sum(of, 'montant')),
    definition: `${regle(fonds)} : somme des montants.`,
  });
}

/** Distinct youths of one fund. */
function jeunesFigure<const Id extends string>(id: Id, label: string, fonds: string, of: Population<'aides'>) {
  return defineFigure({
    id,
    chapter,
    label,
    unit: 'jeunes',
    formula: count(jeunes(of)),
    definition: `${regle(fonds)} : dossiers distincts.`,
  });
}

export const aidesFigures = [
  jeunesFigure('aides.pacea.jeunes', 'jeunes aidés par le PACEA', 'PACEA', pacea),
  montantFigure('aides.pacea.montant', 'd’allocations PACEA', 'PACEA', pacea),
  jeunesFigure('aides.cej.jeunes', 'jeunes aidés par le CEJ', 'CEJ', cej),
  montantFigure('aides.cej.montant', 'd’allocations CEJ', 'CEJ', cej),
  jeunesFigure('aides.fajem.jeunes', 'jeunes aidés par le FAJeM', 'FAJeM', fajem),
  defineFigure({
    id: 'aides.fajem.dossiers',
    chapter,
    label: 'dossiers FAJeM étudiés',
    unit: 'dossiers',
    formula: count(rows(demandesDe('FAJeM'))),
    definition: 'Lignes d’aide FAJeM datées de l’année, quel que soit leur statut.',
  }),
  montantFigure('aides.fajem.montant', 'd’aides FAJeM', 'FAJeM', fajem),
  defineFigure({
    id: 'aides.mobilite.dossiers',
    chapter,
    label: 'aides à la mobilité',
    unit: 'dossiers',
    formula: count(rows(mobilite)),
    definition: `${regle('Mobilité')} : nombre de lignes.`,
  }),
  montantFigure('aides.mobilite.montant', 'd’aides à la mobilité', 'Mobilité', mobilite),
  montantFigure(
    'aides.fonds-ml.indirectes.montant',
    'd’aides indirectes du Fonds ML',
    'Fonds ML indirectes',
    indirectes,
  ),
  defineFigure({
    id: 'aides.fonds-ml.indirectes.formations',
    chapter,
    label: 'formations individuelles financées',
    unit: 'formations',
    formula: count(rows(narrow(indirectes, is('nature', ['formation'])))),
    definition: `${regle('Fonds ML indirectes')} et de nature formation : nombre de lignes.`,
  }),
  defineFigure({
    id: 'aides.fonds-ml.directes.montant',
    chapter,
    label: 'd’aides directes du Fonds ML, frais compris',
    unit: 'euros',
    formula: total(sum(directes, 'montant'), sum(frais, 'montant')),
    definition: `${regle('Fonds ML directes')} : somme des montants, frais de gestion compris.`,
  }),
  montantFigure('aides.fonds-ml.directes.frais', 'de frais de gestion', 'Fonds ML directes de nature frais', frais),
];
