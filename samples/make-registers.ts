import {makeActions} from './actions';
import {makeAides} from './aides';
import {giveCej} from './cej';
import {makeContacts} from './contacts';
import {chooseObliged, makeDispositifs} from './dispositifs';
import {writeLabel} from './label';
import {givePast} from './past';
import {makePopulation, numberDossiers} from './population';
import {makePropositions} from './propositions';
import {writeSettings} from './settings';
import type {SampleSheet} from './sheet';
import {makeSituations} from './situations';
import type {Youth} from './youth';
import {
  writeActions,
  writeAides,
  writeContacts,
  writeDispositifs,
  writeJeunes,
  writeParticipations,
  writePropositions,
  writeSituations,
} from './write-registers';

export type {SampleSheet} from './sheet';

/** The sample workbook, a sheet a register: one invented population that adds up to the report published for 2024. */
export function makeRegisters(): SampleSheet[] {
  const youths = makePopulation();
  givePast(youths);
  numberDossiers(youths);
  giveCej(youths);
  const obliged = chooseObliged(youths);
  const situations = makeSituations(youths, obliged);
  const apprentices = new Set<Youth>();
  for (const {youth, categorie, etat} of situations)
    if (categorie === 'Contrat en Alternance' && !etat) apprentices.add(youth);
  const {actions, participations} = makeActions(youths);
  return [
    writeSettings(),
    writeJeunes(youths),
    writeContacts(makeContacts(youths)),
    writePropositions(makePropositions(youths)),
    writeSituations(situations),
    writeDispositifs(makeDispositifs(youths, obliged, [...apprentices])),
    writeAides(makeAides(youths)),
    writeActions(actions),
    writeParticipations(participations),
    writeLabel(),
  ];
}
