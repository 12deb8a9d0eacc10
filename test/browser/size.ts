import {localSession} from '../../pane/local-session';
import {startPane} from '../../pane/start';
import {readExport, writeReport} from '../../xlsx/index';

/** Everything that a pane needs in Excel but its host: session, core, files. Kept whole by naming it. */
Object.assign(globalThis, {startPane, localSession, readExport, writeReport});
