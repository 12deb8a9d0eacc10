import type {Registers} from '../count/registers';
import type {Problem} from '../message/problem';
import {cellsCited} from './cells-cited';
import {fault, inColumn} from './fault';
import {chapterNamed} from './own-sections';
import type {PlacedParts} from './own-sections';
import {understand} from './understand';

/** Rows and columns of a citation: more would be no page. */
const MOST_CITED = {rows: 60, columns: 7};

/** Cells of the user's own, each in its section; a range that is not there is told at its cell. */
export function placeCitations(
  {own, sheets, recognised}: Registers,
  problems: Problem[],
  titles: string[],
): readonly PlacedParts[] {
  return own.citations.flatMap((line) => {
    const placed: PlacedParts[] = [];
    understand('Citations', line, problems, () => {
      const word = line.words['plage'] ?? '';
      const found = cellsCited(word, sheets);
      const title = (line.words['titre'] ?? '').trim();
      if (title === '') inColumn('titre', () => fault('text-missing', {what: 'le titre'}));
      if (word.trim() === '') inColumn('plage', () => fault('text-missing', {what: 'la plage'}));
      if (found === null || found.rows.length === 0)
        return void inColumn('plage', () => fault('range-unknown', {word}));
      const {sheet, rows: cited} = found;
      if (recognised.some((register) => register.sheet === sheet))
        inColumn('plage', () => fault('range-of-register', {word, sheet}));
      const columns = Math.max(...cited.map((row) => row.length));
      if (cited.length > MOST_CITED.rows || columns > MOST_CITED.columns)
        inColumn('plage', () => fault('range-too-large', {word, rows: cited.length, columns}));
      const {chapter, title: chapterTitle} = chapterNamed(line.words['chapitre'] ?? '', titles);
      const section = (line.words['section'] ?? '').trim() || title;
      placed.push({
        chapter,
        chapterTitle,
        section,
        cards: [],
        figures: [],
        exhibits: [],
        citations: [{title, rows: cited}],
      });
    });
    return placed;
  });
}
