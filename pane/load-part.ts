import {PartToCome} from '../shared';
import {UserError} from './user-error';

/**
 * A part of the program that the opening of the pane does without, where the site keeps such parts as files of their own. A file
 * that does not come is told to the user, who may ask again: the next call loads it anew.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof Error && error.name === 'ChunkLoadError') throw new UserError(NOT_LOADED);
    throw error; // it came, and failed: a mistake of ours
  }
}

/** Asks again once what a workbook needs is loaded, part after part: nothing was written before. */
export async function withParts<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof PartToCome)) throw error;
      await loadPart(error.load);
    }
  }
}

const NOT_LOADED =
  'Une partie de Bilan ML n’a pas pu être chargée depuis le site qui l’héberge. Vérifiez la connexion, puis recommencez. ' +
  'Si cela continue, fermez le volet et rouvrez-le : le programme a peut-être été mis à jour entre-temps.';
