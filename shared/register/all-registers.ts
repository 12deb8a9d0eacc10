import type {RegisterId} from '../table/table';
import {actions} from './actions';
import {aides} from './aides';
import {contacts} from './contacts';
import type {RegisterSpec} from './define-register';
import {dispositifs} from './dispositifs';
import {grandLivre} from './grand-livre';
import {jeunes} from './jeunes';
import {label} from './label';
import {participations} from './participations';
import {propositions} from './propositions';
import {situations} from './situations';

/** Every register, in the order in which one wins where a sheet suits several equally. */
export const allRegisters: readonly RegisterSpec[] = [
  jeunes,
  contacts,
  propositions,
  situations,
  dispositifs,
  aides,
  participations,
  actions,
  label,
  grandLivre,
];

export const registerById: ReadonlyMap<RegisterId, RegisterSpec> = new Map(allRegisters.map((spec) => [spec.id, spec]));
