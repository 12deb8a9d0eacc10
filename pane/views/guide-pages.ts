import type {PaneContext, ViewId} from '../pane-context';

/** The page of the guide, served beside the pane, that each view has; the view before help is the one that is asked of. */
export const guidePages: Readonly<Record<ViewId, string>> = {
  data: 'agents.html#vérifier-ce-qui-est-lu',
  report: 'coordination.html#faire-le-rapport',
  aids: 'finances.html',
  functions: 'agents.html#obtenir-un-chiffre-par-une-formule',
  trace: 'coordination.html#expliquer-un-chiffre',
  help: 'index.html',
  settings: 'coordination.html#régler',
};

/** False where no site of ours stands beside the pane: in the sidebar of Google Sheets. */
export const hasGuide = ({counts}: PaneContext): boolean => counts !== 'google';
