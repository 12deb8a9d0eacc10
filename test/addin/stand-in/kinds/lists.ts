import {absoluteReference, parseReference} from '../../../../shared/sheet/references';
import type {Book, Name, Range, Sheet, Table} from '../book';
import {kind} from '../kind';
import {OfficeError} from '../office-error';
import {findSheet} from './sheets';

interface Setting {
  readonly book: Book;
  readonly key: string;
  gone?: boolean;
}

interface Property {
  readonly sheet: Sheet;
  readonly key: string;
}

export const listKinds = {
  NamedItemCollection: kind<Excel.NamedItemCollection>()<Book>({
    items: ({names}) => names,
    call: {
      add: (book, name: string, reference: Range | string): Name => {
        if (!/^[\p{L}_\\][\p{L}\d_.\\]{0,254}$/u.test(name) || /^([a-z]{1,3}\d+|r|c)$/i.test(name))
          throw new OfficeError('InvalidArgument', `name « ${name} »`);
        if (findName(book, name) !== null) throw new OfficeError('ItemAlreadyExists', `name « ${name} »`);
        const made = {book, name, target: targetOf(book, reference), visible: true};
        book.names.push(made);
        return made;
      },
      getItem: findName,
      getItemOrNullObject: findName,
    },
  }),

  NamedItem: kind<Excel.NamedItem>()<Name>({
    read: {
      name: ({name}) => name,
      visible: ({visible}) => visible,
      scope: () => 'Workbook',
      type: ({target}) => ('sheet' in target ? 'Range' : target.text.startsWith('="') ? 'String' : 'Error'),
      // For a range its address, for a text the text (« NamedItem.value »). The formula is written in the user's language: not played.
      value: ({target}) =>
        'sheet' in target ? absoluteReference(target.sheet.name, target.area) : target.text.replace(/^="|"$/g, ''),
    },
    write: {
      visible: (name, visible) => void (name.visible = visible),
      formula: (name, formula: string) => void (name.target = targetOf(name.book, formula)),
    },
    call: {
      delete: (name) => {
        name.gone = true;
        name.book.names.splice(name.book.names.indexOf(name), 1);
      },
      getRangeOrNullObject: ({target}) => ('sheet' in target ? {sheet: target.sheet, ...target.area} : null),
    },
  }),

  TableCollection: kind<Excel.TableCollection>()<Book | Sheet>({
    items: (owner) => ('sheets' in owner ? owner.tables : owner.book.tables.filter(({range}) => range.sheet === owner)),
    call: {
      getItem: findTable,
      getItemOrNullObject: findTable,
    },
  }),
  Table: kind<Excel.Table>()<Table>({
    read: {name: ({name}) => name},
    part: {worksheet: ({range}) => range.sheet},
    call: {getRange: ({range}) => ({...range})},
  }),

  SettingCollection: kind<Excel.SettingCollection>()<Book>({
    call: {
      add: (book, key: string, value: unknown): Setting => {
        book.settings.set(key, structuredClone(value));
        return {book, key};
      },
      getItemOrNullObject: (book, key: string): Setting | null => (book.settings.has(key) ? {book, key} : null),
    },
  }),
  Setting: kind<Excel.Setting>()<Setting>({
    read: {key: ({key}) => key, value: ({book, key}) => book.settings.get(key)},
    call: {
      delete: (setting) => {
        setting.gone = true;
        setting.book.settings.delete(setting.key);
      },
    },
  }),

  // « WorksheetCustomPropertyCollection »: keys of 255 characters at most, whatever their case; adding one that exists replaces it.
  WorksheetCustomPropertyCollection: kind<Excel.WorksheetCustomPropertyCollection>()<Sheet>({
    call: {
      add: (sheet, key: string, value: string): Property => {
        if (key.length > 255 || typeof value !== 'string') throw new OfficeError('InvalidArgument', key);
        sheet.properties.set(key.toLowerCase(), value);
        return {sheet, key};
      },
      getItemOrNullObject: (sheet, key: string): Property | null =>
        sheet.properties.has(key.toLowerCase()) ? {sheet, key} : null,
    },
  }),
  WorksheetCustomProperty: kind<Excel.WorksheetCustomProperty>()<Property>({
    read: {key: ({key}) => key, value: ({sheet, key}) => sheet.properties.get(key.toLowerCase())!},
  }),
};

function findName(book: Book, name: string): Name | null {
  return book.names.find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;
}

function findTable(owner: Book | Sheet, key: string): Table | null {
  const book = 'sheets' in owner ? owner : owner.book;
  return book.tables.find(({name, gone}) => gone !== true && name.toLowerCase() === key.toLowerCase()) ?? null;
}

/** A name leads to a range or holds a text: a formula that names a sheet that is not there is refused. */
function targetOf(book: Book, reference: Range | string): Name['target'] {
  if (typeof reference !== 'string') {
    const {sheet, row, column, rows, columns} = reference;
    return {sheet, area: {row, column, rows, columns}};
  }
  if (!reference.startsWith('=')) throw new OfficeError('InvalidArgument', `formula of a name « ${reference} »`);
  const place = parseReference(reference.slice(1));
  if (place === null) return {text: reference};
  const sheet = findSheet(book, place.sheet);
  if (sheet === null) throw new OfficeError('InvalidArgument', `no sheet « ${place.sheet} »`);
  return {sheet, area: place.area};
}
