import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {chapters, figureSpecs, tableSpecs, YEAR_MARK} from '../shared';
import type {Body, FigureSpec, TableSpec} from '../shared';

/** The catalogue as a page: every indicator with its unit and its rule, in the words that reports print. */
export function printIndicators(): string {
  const lines = [
    '# Les indicateurs',
    '',
    'Imprimé depuis le catalogue (`shared/chapters/`) par `npm run docs`. Les identifiants ne changent jamais.',
    `S’y ajoute un chiffre par quartier prioritaire du territoire : \`accompagnes.qpv.<quartier>\`.`,
  ];
  for (const {number, title} of chapters) {
    lines.push('', `## ${number}. ${title}`);
    const tables = tableSpecs.filter((spec) => spec.chapter === number);
    const figures = figureSpecs.filter((spec) => spec.chapter === number && spec.auxiliary !== true);
    if (tables.length > 0)
      lines.push('', '| tableau | titre | colonnes | règle |', '| --- | --- | --- | --- |', ...tables.map(tableLine));
    if (figures.length > 0)
      lines.push('', '| chiffre | libellé | unité | règle |', '| --- | --- | --- | --- |', ...figures.map(figureLine));
  }
  return `${lines.join('\n')}\n`;
}

/** What the columns of each kind of table are called. */
const headings: {readonly [K in Body['kind']]: (body: Extract<Body, {kind: K}>) => string} = {
  columns: ({columns}) => columns.map(({label}) => label.replace(YEAR_MARK, 'AAAA')).join(' · '),
  shares: () => 'parts',
  cross: () => 'tableau croisé',
  figures: ({columns}) => columns.map(({label}) => label).join(' · '),
};

function tableLine({id, title, body, definition}: TableSpec): string {
  const columns = (headings[body.kind] as (of: Body) => string)(body);
  return `| \`${id}\` | ${title} | ${columns} | ${definition} |`;
}

function figureLine({id, label, unit, definition}: FigureSpec): string {
  return `| \`${id}\` | ${label} | ${unit} | ${definition} |`;
}

if (require.main === module) writeFileSync(join(__dirname, 'indicators.md'), printIndicators());
