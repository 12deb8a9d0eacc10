import {closestTo} from '../../shared/value/nearest';
import {allRegisters} from '../../shared/register/all-registers';
import type {ColumnSpec, RegisterSpec} from '../../shared/register/define-register';
import {readRegisters} from '../../shared/reading/read-registers';
import {takeCommune} from '../../shared/reading/commune-name';
import {messages} from '../../shared/message/messages';
import {allTexts, growth} from './growth';
import {territoire} from './sheets';

// What else the machine does shows in a measure: a ratio is taken again before it is believed.
jest.retryTimes(3);

/** A column of each kind, in a register that has it. */
const columns: readonly (readonly [string, RegisterSpec, string])[] = [
  ...new Map(
    allRegisters.flatMap((spec) =>
      Object.entries<ColumnSpec>(spec.columns).map(([id, column]) => {
        const kind = column.kind === 'choice' ? `choice ${column.list.name}` : column.kind;
        return [kind, [`${kind} (${spec.title}, ${column.headings[0]})`, spec, id] as const] as const;
      }),
    ),
  ).values(),
];

/** A sheet with something plain in each needed column, and the text in one. */
function read(spec: RegisterSpec, id: string, texts: readonly string[]) {
  const ids = Object.keys(spec.columns);
  const plain = ids.map((one) => (spec.columns[one]!.kind === 'day' ? 45300 : `A${one.length}00`));
  const rows = texts.map((text) => plain.map((cell, at) => (ids[at] === id ? text : cell)));
  return readRegisters([
    {name: spec.title, rows: [ids.map((one) => spec.columns[one]!.headings[0]), ...rows]},
    territoire,
  ]);
}

/** Made once for all the measures of a column or of a reader: they take more time and memory to make than some take to read. */
function madeOnce(): (length: number) => readonly string[] {
  const texts = new Map<number, readonly string[]>();
  return (length) => texts.get(length) ?? texts.set(length, allTexts(length)).get(length)!;
}

describe('a cell as long as one likes', () => {
  it.each(columns)('in a column of kind %s takes a time that grows as its length', (_, spec, id) => {
    const textsOf = madeOnce();
    expect(growth((length) => read(spec, id, textsOf(length)), 4000)).toBeLessThan(3);
  });

  it('in a line of many different headings', () => {
    const run = (width: number) => {
      const rows = [Array.from({length: width}, (_, at) => (at === 0 ? 'Date' : `x ${at}`))];
      readRegisters([{name: 'Feuil1', rows}]);
    };
    expect(growth(run, 8000)).toBeLessThan(3);
  });

  it('as a heading, the name of a sheet, a setting or a correction', () => {
    const run = (length: number) =>
      allTexts(length).forEach((text) => {
        readRegisters([
          {
            name: text,
            rows: [
              ['N° dossier', 'Date', text],
              ['A100', 45300, text],
            ],
          },
          {
            name: 'Paramètres ML',
            rows: [['Paramètre', 'Valeur'], [text, text], [], ['Feuille', 'Registre'], [text, text]],
          },
        ]);
      });
    expect(growth(run, 1500)).toBeLessThan(3);
  });

  it.each<readonly [string, (text: string) => unknown]>([
    ['a commune', takeCommune],
    ['what it was meant to be', (text) => closestTo(text, ['Entretien', 'Lambersart'])],
  ])('alone, for what reads %s', (_, run) => {
    const textsOf = madeOnce();
    expect(growth((length) => textsOf(length).forEach(run), 64_000)).toBeLessThan(3);
  });
});

describe('a text that names what every object inherits', () => {
  const names = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];

  it.each(columns)('is a value like any other in a column of kind %s', (_, spec, id) => {
    const strange = read(spec, id, names);
    const plain = read(
      spec,
      id,
      names.map((_name, at) => `zzqx${'abcdefg'[at]}`),
    );
    expect(strange.problems.map(({code}) => code)).toEqual(plain.problems.map(({code}) => code));
    expect(JSON.stringify(strange.problems)).not.toMatch(/function|native code|\[object/);
  });

  it('is a heading, a sheet, a setting and a correction like any other', () => {
    for (const name of names) {
      const {recognised, problems} = readRegisters([
        {
          name,
          rows: [
            ['N° dossier', 'Date', 'Nature', name],
            ['A100', 45300, 'SMS', name],
          ],
        },
        {
          name: 'Paramètres ML',
          rows: [
            ['Paramètre', 'Valeur'],
            [name, name],
            [],
            ['Feuille', 'Registre', 'Colonne lue', 'Colonne du registre'],
            [name, 'Contacts', name, name],
            [],
            ['Section', 'Texte'],
            [name, name],
          ],
        },
      ]);
      expect(recognised.map(({register}) => register)).toEqual(['contacts']);
      expect(recognised[0]!.ignored).toEqual([name]);
      for (const {code, message} of problems) {
        expect(Object.keys(messages.problem)).toContain(code);
        expect(message).not.toMatch(/function|native code|\[object/);
      }
      expect(problems.map(({code}) => code)).toEqual(expect.arrayContaining(['setting-unknown', 'mapping-unknown']));
    }
  });
});
