import type {ChapterReport} from '../../shared';
import {loadPart} from '../load-part';
import type {View} from '../pane-context';

/** « Aperçu » of a chapter, loaded when it is first asked for. */
export function chapterPreview(chapter: ChapterReport, year: number | null, generate: () => Promise<void>): View {
  return {
    id: 'report',
    load: async (pane) => {
      const {loadPreview} = await loadPart(() => import(/* webpackChunkName: "preview" */ './show-preview'));
      return loadPreview(pane, chapter, year, generate);
    },
  };
}
