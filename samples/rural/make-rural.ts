import type {CellValue} from '../../shared';
import {makeSheet, type SampleSheet} from '../sheet';
import {makeActions, makeVisits, makeVisitsOfFirms} from './actions';
import {makeAides, makeContacts, makePropositions} from './follow-up';
import {makeDispositifs, makeSituations} from './situations';
import {modelRows} from './model';
import {makePeople} from './people';
import {COMMUNES, QUARTER} from './place';

/** A second agency, rural: its registers, sheets of its own, and what it declares in « Paramètres ML ». */
export function makeRural(): readonly SampleSheet[] {
  const {youths, sheet} = makePeople();
  return [
    settings(),
    sheet,
    makeContacts(youths),
    makePropositions(youths),
    makeSituations(youths),
    makeDispositifs(youths),
    makeAides(youths),
    ...makeActions(youths),
    makeVisitsOfFirms(),
    ...cited(),
  ];
}

/** What it counts in no register, and keeps in a file of its own. */
export const makeRuralVisits = makeVisits;

function settings(): SampleSheet {
  const rows: CellValue[][] = [
    ['Paramètre', 'Valeur'],
    ['Structure', 'MISSION LOCALE DES TROIS VALLÉES'],
    ['Sous-titre', 'Rapport d’activité'],
    [],
    ['Territoire'],
    ['Commune', 'QPV', 'EPCI', 'Antenne', 'Canton', 'Zonage'],
    ...COMMUNES.map(({name, epci, antenne, canton, zonage}): CellValue[] => [
      name,
      name === QUARTER.commune ? QUARTER.name : null,
      epci,
      antenne,
      canton,
      zonage,
    ]),
    [],
    [],
    ...modelRows(),
  ];
  return {name: 'Paramètres ML', rows, widths: [24, 34, 26, 22, 22, 40, 30, 20, 14, 14]};
}

/** Cells that the report shows as they stand: no register holds them. */
function cited(): readonly SampleSheet[] {
  const sheet = (name: string, ...rows: (readonly CellValue[])[]) =>
    makeSheet(
      name,
      rows[0]!.map((heading) => [String(heading), null, 26] as const),
      rows.slice(1).map((row) => [...row]),
    );
  return [
    sheet(
      'Équipe',
      ['Fonction', 'Salariés', 'ETP'],
      ['Conseillers', 11, 9.8],
      ['Accueil', 3, 2.5],
      ['Relations entreprises', 2, 2],
      ['Direction', 2, 2],
      ['Total', 18, 16.3],
    ),
    sheet(
      'Financements',
      ['Financeur', 'Montant'],
      ['État', 512_300],
      ['Région', 118_000],
      ['Département', 64_500],
      ['Communes', 91_250],
    ),
    sheet('Sites', ['Antenne', 'Permanences', 'Communes'], ['Antenne Nord', 4, 9], ['Antenne Sud', 3, 5]),
    sheet(
      'Enquête',
      ['Question', 'Part'],
      ['Je recommanderais la Mission Locale', '91 %'],
      ['J’ai été reçu dans la semaine', '74 %'],
    ),
  ];
}
