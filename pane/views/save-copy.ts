import {fromBase64} from '../base64';
import type {PaneContext} from '../pane-context';
import {UserError} from '../user-error';

/** « Copie à diffuser »: the report as a file of its own, handed to the user. */
export async function saveCopy(pane: PaneContext, year: number | null): Promise<void> {
  const {report} = pane.words;
  const said = await pane.work(report.sharing, async () => {
    const made = await pane.session.shareCopy(year);
    if (made.name === '') return report.nothing;
    const how = await pane.options.handOver(fromBase64(made.base64), made.name);
    if (how === 'refused') throw new UserError(report.refused(made.name));
    return report.handedOver[how](made.name);
  });
  if (said !== undefined) pane.say(said);
}
