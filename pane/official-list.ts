import type {OfficialFile} from '../shared';
import {loadScript} from './load-script';
import {UserError} from './user-error';

declare global {
  /** What the scripts of `communes/` set, by their names. */
  var bilanMlCommunes: Readonly<Record<string, unknown>> | undefined;
}

/** Codes and names of the départements, in their order. */
export type Departements = readonly (readonly [code: string, name: string])[];

/** The official list that the site serves beside the pane: its index, or the communes of a département. */
export function loadOfficial(name: 'index'): Promise<Departements>;
export function loadOfficial(name: string): Promise<OfficialFile>;
export function loadOfficial(name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const give = () => {
      const found = globalThis.bilanMlCommunes?.[name];
      if (found === undefined) reject(new UserError(NOT_LOADED));
      else resolve(found);
    };
    if (globalThis.bilanMlCommunes?.[name] !== undefined) give();
    else loadScript(`communes/${name}.js`, give);
  });
}

const NOT_LOADED =
  'La liste officielle des communes n’a pas pu être chargée depuis le site qui héberge Bilan ML. Vérifiez la connexion, puis recommencez ; ' +
  'ou choisissez parmi les communes de vos registres.';
