import type {frPreview} from './fr-preview';

/** What the preview of a chapter says, in English. */
export const enPreview: typeof frPreview = {
  see: 'Preview',
  seeLabel: (chapter: string) => `Preview the section ${chapter}`,
  lead: 'What “Make” would write today. Nothing is written in the workbook yet.',
  none: 'This section would have nothing to show: “Make” would make no sheet of it.',
  chart: 'Chart',
};
