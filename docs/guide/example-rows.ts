import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {CellValue} from '../../shared';

const page = readFileSync(join(__dirname, 'tableaux.md'), 'utf8');

/** The tables of an example of « Faire votre propre tableau », as the reader types them in « Paramètres ML »: `heading` is how its title begins. */
export function exampleRows(heading: string): CellValue[][] {
  const from = page.indexOf(`\n### ${heading}`);
  const text = page.slice(from, page.indexOf('\n##', from + 4));
  const tables = [...text.matchAll(/\*\*(\p{L}+)\*\*\n\n((?:\|.*\n)+)/gu)];
  return tables.flatMap(([, title = '', table = '']) => {
    const lines = table
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('| ---'));
    return [[title], ...lines.map(cellsOf), [], []];
  });
}

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
