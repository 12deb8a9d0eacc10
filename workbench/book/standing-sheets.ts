import type {Citing, judgeRemoval, SheetKey} from '../../shared';
import {contentName, isList, isOwnName, markerName, parseReference, zoneMarkName} from '../../shared';
import {findOwnSheets, listTheirs, readNames, readRelations} from '../../xlsx';
import type {Book} from './book';
import {isMarkName} from './stored-mark';

/** The sheets of a book that are to go as they stand in its bytes, and all that may lead to them. */
export function standingOf(book: Book, asked: readonly SheetKey[]): Parameters<typeof judgeRemoval>[0] {
  const file = book.file();
  const names = readNames(file.book).filter(({sheet}) => sheet === null);
  const known = new Set(names.map(({name}) => name.toLowerCase()));
  const own = new Map(findOwnSheets(file.pack, file.book).map((one) => [one.sheet.name, one]));
  const isOurs = (name: string) => isOwnName(name) || known.has(zoneMarkName(name).toLowerCase());
  const sheets = book.sheets.filter(({key}) => asked.includes(key));
  return {
    sheets: book.sheets.map(({key, hidden}) => ({key, visible: !hidden})),
    candidates: sheets.map(({key, name}) => {
      const found = own.get(name);
      const base = {sheet: key, name};
      if (found === undefined) {
        const {part} = file.worksheets.find((one) => one.name === name)!;
        const hasDrawings = readRelations(file.pack, part).some(({type}) => type === 'drawing');
        const isOurs = isList(book.rowsOf(book.find(key)!));
        return {...base, isOurs, theirs: hasDrawings ? (['drawings'] as const) : [], names: []};
      }
      const here = names.filter(
        ({name: one, formula}) => isOurs(one) && parseReference(formula)?.sheet.toLowerCase() === name.toLowerCase(),
      );
      const beside = [markerName(found.plan), contentName(found.plan), ...here.map((one) => zoneMarkName(one.name))];
      const marks = names.filter((one) => isMarkName(found.plan, one.name));
      const gone = new Set([...here, ...marks].map((one) => one.name));
      for (const one of beside) if (known.has(one.toLowerCase())) gone.add(one);
      return {...base, isOurs: true, theirs: listTheirs(file.pack, found), names: [...gone]};
    }),
    formulas: [
      ...book.sheets.flatMap(({key, name, formulas}) =>
        [...formulas.values()].map(({text}): Citing => ({sheet: key, on: name, formula: text})),
      ),
      ...names.flatMap(({name, formula, hidden}): Citing[] =>
        hidden || isOurs(name) || /^_xlnm/i.test(name) ? [] : [{sheet: null, on: name, formula}],
      ),
    ],
  };
}
