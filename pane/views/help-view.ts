import {loadPart} from '../load-part';
import type {PaneContext, View} from '../pane-context';

const load = () => loadPart(() => import(/* webpackChunkName: "start" */ './start-part'));

/** « Aide ». */
export const helpView: View = {id: 'help', load: async (pane) => (await load()).showHelp(pane)};

/** « Premiers pas », of a workbook in which nothing of ours stands. */
export const firstStepsView: View = {
  id: 'data',
  load: async (pane) => (await load()).firstSteps().load(pane),
};

/** « Votre territoire ». */
export async function openTerritory(pane: PaneContext): Promise<void> {
  const part = await pane.work(pane.words.common.loading, load);
  if (part !== undefined) pane.go(part.territoryView());
}
