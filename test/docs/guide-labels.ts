import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {groupLabel} from '../../addin/manifest/source';
import {entries} from '../../appsscript/commands/entries';
import {fr} from '../../pane/words/fr';
import {frAbout} from '../../pane/words/fr-about';
import {frCheck} from '../../pane/words/fr-check';
import {frFunctions} from '../../pane/words/fr-functions';
import {frPreview} from '../../pane/words/fr-preview';
import {frTrace} from '../../pane/words/fr-trace';
import {frYear} from '../../pane/words/fr-year';
import {frShare} from '../../pane/words/fr-share';
import {frAids} from '../../pane/words/fr-aids';
import {decisionHeadings} from '../../shared/aids/decision/decision-table';
import {verdicts} from '../../shared/aids/matching/matching-rules';
import {allRegisters} from '../../shared/register/all-registers';
import {parameterTables} from '../../shared/setting/table-specs';
import {settingSpecs} from '../../shared/setting/setting-specs';
import {plain, root} from './guide-pages';

/** Words of the pane that hold a number, with the numbers that the guide gives. */
const counted = [
  fr.data.costly(3),
  fr.data.doubtful(4),
  fr.data.remarks(3),
  fr.data.mended(1),
  fr.data.aside(17),
  frYear.year.start(2025),
  fr.values.title(3),
  fr.values.answered(1),
  fr.report.generate(3),
  fr.report.generate(13),
  fr.report.made(17, '2024'),
  frTrace.list(186),
  frAids.openTitles.unexplained(2),
  frAids.openTitles['to-confirm'](4),
  frAids.suggestions(12),
  frAids.tickAll(10),
  frAids.acceptMany(10),
  frAids.takeBack(10),
  frAids.rivals(2),
  frAids.before(1).replace(/ \(.*/, ''),
];

/** Words of sheets, which the guide names: each stands in a file of ours. */
const inSheets: Readonly<Record<string, string>> = {
  Méthode: 'shared/report/method-sheet.ts',
  Contrôles: 'shared/report/checks-sheet.ts',
  'Paramètres ML': 'shared/setting/parameter-tables.ts',
  'Contrôle des aides': 'shared/aids/sheet/control-sheet.ts',
  Détail: 'shared/aids/sheet/detail-sheet.ts',
  Décisions: 'shared/aids/sheet/decision-sheet.ts',
  'Établi par : nom, date, signature': 'shared/aids/sheet/draw-end.ts',
  'Vu par la direction : nom, date, signature': 'shared/aids/sheet/draw-end.ts',
};

/** Sheets and files of `inSheets` that no longer go together. */
export function movedWords(): string[] {
  const isGone = ([word, file]: [string, string]) => !readFileSync(join(root, file), 'utf8').includes(`'${word}'`);
  return Object.entries(inSheets)
    .filter(isGone)
    .map(([word, file]) => `${word} is not in ${file}`);
}

/** Everything that a user may read on a screen and the guide may quote. */
export function knownLabels(): ReadonlySet<string> {
  const settings = settingSpecs.flatMap(({key, type}) => [key, ...(type.kind === 'choice' ? type.values : [])]);
  const tables = parameterTables.flatMap(({title, columns}) => [
    title,
    ...Object.values(columns).flatMap(({headings}) => headings),
  ]);
  return new Set(
    [
      ...[fr, frAbout, frCheck, frFunctions, frPreview, frShare, frTrace, frYear, frAids].flatMap(textsIn),
      ...counted,
      ...Object.keys(inSheets),
      ...settings,
      ...tables,
      ...decisionHeadings,
      ...Object.values(verdicts),
      ...allRegisters.map(({title}) => title),
      ...entries.flatMap((entry) => ('menu' in entry ? [entry.menu.label] : [])),
      groupLabel.fr,
    ].map(plain),
  );
}

function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
}
