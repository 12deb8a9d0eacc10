import {allSections} from '../chapters/all-sections';
import {chapters} from '../chapters/catalogue';
import type {Registers} from '../count/registers';
import {readModel} from './own-model';
import type {OwnModel} from './own-model';

const models = new WeakMap<Registers, OwnModel>();

const NOTHING: OwnModel = {
  tables: [],
  figures: [],
  known: [],
  chapters,
  sections: allSections,
  problems: [],
  linesNamed: () => null,
  toTell: (problems) => problems,
};

/** What an agency declares of its own, read once for the same registers. */
export function ownModelOf(registers: Registers): OwnModel {
  const {indicateurs, tableaux, ventilations, citations, sections} = registers.own;
  if ([indicateurs, tableaux, ventilations, citations, sections].every(({length}) => length === 0)) return NOTHING;
  let model = models.get(registers);
  if (model === undefined) models.set(registers, (model = readModel(registers)));
  return model;
}
