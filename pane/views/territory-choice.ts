import {foldText, readOfficialFile} from '../../shared';
import type {OfficialList, TerritoryPage} from '../../shared';
import {loadOfficial} from '../official-list';
import type {Departements} from '../official-list';
import {candidatesOf} from './territory-candidates';
import type {Candidate, Candidates} from './territory-candidates';

/** What is chosen so far. */
export interface Choice {
  readonly page: TerritoryPage;
  /** Empty where the site serves no list. */
  readonly departements: Departements;
  list: OfficialList | null;
  candidates: Candidates;
  /** Pasted, and of no list. */
  readonly pasted: Candidate[];
  readonly ticked: Set<string>;
  isWhole: boolean;
}

/** The same for one commune of the list and of what was pasted. */
export const keyOf = ({insee, name}: Candidate) => (insee === '' ? foldText(name) : insee);

/** Takes the list of a département, or none; what the registers write is ticked, as it makes the territory today. */
export async function choose(choice: Choice, code: string): Promise<void> {
  choice.list = code === '' ? null : readOfficialFile(await loadOfficial(code));
  choice.candidates = candidatesOf(choice.page, choice.list);
  choice.isWhole = false;
  choice.ticked.clear();
  for (const one of choice.candidates.communes) if (one.rows > 0 || one.isDeclared) choice.ticked.add(keyOf(one));
}

export const allOf = ({candidates, pasted}: Choice) => [...candidates.communes, ...candidates.unknown, ...pasted];
