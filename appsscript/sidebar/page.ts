import {download} from '../../pane/download';
import {startPane} from '../../pane/start';
import {readExport} from '../../xlsx';
import {remoteSession} from './remote-session';
import type {ScriptRun} from './remote-session';

declare const google: {readonly script: {readonly run: ScriptRun}};

/** A script that Google has to wake takes longer to answer than a program beside the pane. */
const PATIENCE = 25000;

startPane(
  document.getElementById('pane')!,
  remoteSession(() => google.script.run),
  {patience: PATIENCE, readFile: readExport, handOver: download},
).catch(() => undefined); // the pane says it
