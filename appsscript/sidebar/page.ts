import {download} from '../../pane/download';
import {startPane} from '../../pane/start';
import {readExport} from '../../xlsx';
import {OPENS_CHECK} from './opens-check';
import {remoteSession} from './remote-session';
import type {ScriptRun} from './remote-session';

declare const google: {readonly script: {readonly run: ScriptRun}};

/** A script that Google has to wake takes longer to answer than a program beside the pane. */
const PATIENCE = 25000;

startPane(
  document.getElementById('pane')!,
  remoteSession(() => google.script.run),
  {patience: PATIENCE, readFile: readExport, handOver: download},
)
  .then((pane) => document.getElementById(OPENS_CHECK) !== null && pane.check())
  .catch(() => undefined); // the pane says it
