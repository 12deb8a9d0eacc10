import type {CopyCheck} from '../../shared';
import {fromBase64} from '../base64';
import {h} from '../dom';
import type {PaneContext, View} from '../pane-context';
import {button, note} from '../parts/rows';
import type {SharedKind} from '../session-answers';
import {UserError} from '../user-error';
import {shareWords} from '../words/share-words';
import {listRemarks} from './list-remarks';

/** « Copie à diffuser »: at once where there is nothing to know, else once the user has read what there is. */
export async function shareCopy(pane: PaneContext, year: number | null, withMethod: boolean): Promise<void> {
  const share = shareWords(pane);
  const check = await pane.work(share.working, async () => {
    const found = await pane.session.checkCopy(year, withMethod);
    if (found.chapters === 0) throw new UserError(share.none);
    return found;
  });
  if (check === undefined) return;
  if (check.told.length + check.refused.length === 0) await shareReport(pane, year, 'xlsx', withMethod);
  else pane.go(beforeCopy(check, year, withMethod));
}

/** Makes a file of the report and hands it over. */
export async function shareReport(
  pane: PaneContext,
  year: number | null,
  kind: SharedKind,
  withMethod = false,
): Promise<void> {
  const share = shareWords(pane);
  const {report} = pane.words;
  const made = await pane.work(share.working, async () => {
    const {name, base64, incomplete, notes} = await pane.session.shareReport(year, kind, withMethod);
    if (name === '') throw new UserError(notes[notes.length - 1] ?? report.nothing);
    const how = await pane.options.handOver(fromBase64(base64), name);
    if (how === 'refused') throw new UserError(share.notHanded(name));
    const lost = incomplete.map((sheet) => `« ${sheet} »`).join(', ');
    return [share.handedOver[how](name), ...(lost === '' ? [] : [share.incomplete(lost)]), ...notes];
  });
  if (made !== undefined) pane.say(made.join(' '), made.length === 1 ? 'good' : 'warn');
}

function beforeCopy({told, refused}: CopyCheck, year: number | null, withMethod: boolean): View {
  return {
    id: 'report',
    load: async (pane) => {
      const share = shareWords(pane);
      const isRefused = refused.length > 0;
      const back = button(share.back, () => pane.go('report'), isRefused ? 'main' : 'plain');
      return {
        title: share.title,
        body: isRefused
          ? note('bad', h('p', {role: 'alert'}, share.refused), listRemarks(refused, pane))
          : note('warn', h('p', {}, share.told), listRemarks(told, pane)),
        foot: isRefused
          ? back
          : [button(share.go, () => void shareReport(pane, year, 'xlsx', withMethod), 'main'), back],
      };
    },
  };
}
