import {isOwnSheet, ownSheet} from './own-sheet';
import type {RegisterId} from './register-id';
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
import {releveBancaire} from './releve-bancaire';
import {retourPaiement} from './retour-paiement';
import {situations} from './situations';

const registers = [
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
] as const;

type Declared = (typeof registers)[number] | typeof retourPaiement | typeof releveBancaire;

/** The columns of each register, as they are declared. */
export type ColumnsByRegister = {readonly [R in Declared as R['id']]: R['columns']};

/** The registers known wherever they stand, in the order in which one wins where a sheet suits several equally. */
export const allRegisters: readonly RegisterSpec[] = registers;

/**
 * What payments are read from, where payments are asked for: the first that a sheet can be. A date and an amount are too little
 * to know a sheet by elsewhere. Here one amount is enough: a list of debits has no credit.
 */
export const paymentRegisters: readonly RegisterSpec[] = [
  {...grandLivre, needsOneOf: releveBancaire.needsOneOf!},
  retourPaiement,
  releveBancaire,
];

/** Whether what was read is a list of payments. */
export function holdsPayments({spec}: {readonly spec: RegisterSpec}): boolean {
  return paymentRegisters.some(({id}) => id === spec.id);
}

const declared: ReadonlyMap<RegisterId, RegisterSpec> = new Map(
  [...allRegisters, retourPaiement, releveBancaire].map((spec) => [spec.id, spec]),
);
const ownSheets = new Map<RegisterId, RegisterSpec>();

/** The registers that are declared, by id; a sheet of the agency's own is one by its name. */
export const registerById: Pick<ReadonlyMap<RegisterId, RegisterSpec>, 'get' | 'values'> = {
  get(id) {
    const known = declared.get(id) ?? ownSheets.get(id);
    if (known !== undefined || !isOwnSheet(id)) return known;
    const spec = ownSheet(id);
    ownSheets.set(id, spec);
    return spec;
  },
  values: () => declared.values(),
};
