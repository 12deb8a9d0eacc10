import type {CellValue} from '../../shared/value/cell';
import {communeFinder} from '../../shared/reading/commune-finder';
import {readRegisters} from '../../shared/reading/read-registers';
import {
  briefly,
  columnOf,
  contacts,
  jeunes,
  jeunesHeadings,
  readAll,
  readJeunes,
  readable,
  sheet,
  territoire,
} from './sheets';

const communes = territoire.rows.slice(1).map(([name, insee]) => ({name: String(name), insee: String(insee), qpv: []}));
const finder = communeFinder({communes, declared: true});
const find = (text: CellValue) => {
  const found = finder.find(text);
  return found.kind === 'inside' ? communes[found.at]!.name : found.kind;
};

describe('a commune', () => {
  it.each([
    [
      'La Madeleine',
      [
        'LA MADELEINE',
        'la  madeleine',
        'Madeleine (La)',
        'MADELEINE LA',
        'La-Madeleine',
        '59110 La Madeleine',
        'La Madeleine CEDEX',
        '59368',
        59368,
      ],
    ],
    [
      'Lambersart',
      [
        'Lambersart',
        'LAMBERSART CEDEX 2',
        'Lambersart (59130)',
        'F-59130 Lambersart',
        '59 130 Lambersart',
        '59328 - Lambersart',
        '59 - LAMBERSART',
        'Lambersart 59',
      ],
    ],
    ['Marcq-en-Barœul', ['MARCQ EN BAROEUL', 'Marcq-en-Baroeul', 'Marcq en Barœul']],
    [
      'Saint-André-lez-Lille',
      [
        'St André lez Lille',
        'ST-ANDRE-LES-LILLE',
        'Saint André lès Lille',
        'Saint-André-Lez-Lille',
        'SAINT ANDRE LEZ LILLE CEDEX',
      ],
    ],
    ['Quesnoy-sur-Deûle', ['QUESNOY SUR DEULE', 'Quesnoy s/ Deûle', 'Quesnoy s/Deûle']],
  ])('%s is told in every spelling, without repair', (name, texts) => {
    expect(texts.map((text) => [text, find(text)])).toEqual(texts.map((text) => [text, name]));
    expect(texts.every((text) => (finder.find(text) as {repaired?: boolean}).repaired === false)).toBe(true);
  });

  it.each([
    ['Lammersart', 'Lambersart'],
    ['Lambersard', 'Lambersart'],
    ['Perenchie', 'Pérenchies'],
    ['Wanbrechies', 'Wambrechies'],
    ['Verlingem', 'Verlinghem'],
    ['Lomprett', 'Lompret'],
    ['Madeleine', 'La Madeleine'],
  ])('« %s » is repaired into %s', (text, name) => {
    expect(finder.find(text)).toMatchObject({kind: 'inside', repaired: true});
    expect(find(text)).toBe(name);
  });

  it.each([
    'Marcq',
    'Marquette',
    'Marquette-en-Ostrevant',
    'Lille',
    'Lomme',
    'Le Quesnoy',
    'Saint-André',
    'Tourcoing',
    'Erquinghem-Lys',
    'Marc',
  ])('« %s » is none of the territory', (text) => expect(find(text)).toBe('outside'));

  it.each(['59840', '#N/A', '#VALEUR !', 59840, '59 840', '12', '???', '59840 CEDEX'])('%p names no commune', (cell) =>
    expect(find(cell)).toBe('unreadable'),
  );

  it('is repaired only if one commune is near', () => {
    const twins = communeFinder({
      declared: true,
      communes: ['Montreuil', 'Montreuit'].map((name) => ({name, insee: '', qpv: []})),
    });
    expect(twins.find('Montreuix').kind).toBe('outside');
    expect(twins.find('Montreuil')).toMatchObject({kind: 'inside', at: 0, repaired: false});
    const short = communeFinder({
      declared: true,
      communes: ['Lys', 'Mons', 'Lille'].map((name) => ({name, insee: '', qpv: []})),
    });
    expect([short.find('Los').kind, short.find('Mont').kind]).toEqual(['outside', 'outside']);
    expect(short.find('Lile')).toEqual({kind: 'outside'});
  });
});

describe('the column of communes', () => {
  const read = readJeunes('Commune', ['Lammersart', 'LAMMERSART', 'Tourcoing', '59840', null, '/', 'Wambrechies']);

  it('has the territory in its order, then outside', () => {
    const column = read.tables.jeunes!.columns.get('commune')!;
    expect(column.kind === 'code' && column.values).toEqual([
      'Non renseigné',
      ...communes.map(({name}) => name),
      'Hors territoire',
    ]);
    expect(columnOf(read, 'jeunes', 'commune')).toEqual([
      'Lambersart',
      'Lambersart',
      'Hors territoire',
      'Non renseigné',
      'Non renseigné',
      'Non renseigné',
      'Wambrechies',
    ]);
  });

  it('says what was repaired, left outside or illegible', () => {
    expect(briefly(read.problems)).toEqual([
      'commune-repaired D2 Lammersart ×1',
      'commune-repaired D3 LAMMERSART ×1',
      'commune-outside D4 Tourcoing ×1',
      'commune-unreadable D5 59840 ×1',
    ]);
    expect(read.problems.map(({costsRows}) => costsRows)).toEqual([false, false, false, true]);
    expect(readable(read.problems[0]!.message)).toContain('« Lammersart » est lu « Lambersart »');
  });

  it('is decided by the INSEE code where one of the territory is given', () => {
    const headings = [...jeunesHeadings, 'Code INSEE'];
    const row = (commune: CellValue, insee: CellValue) => ['J', 'F', 38000, commune, 'BAC', 45300, insee];
    const rows = [
      row('59840', 59356),
      row('', '59457'),
      row('Lompret', '59457'),
      row('Lompret', 59130),
      row('', '59350'),
      row('Lambersart', null),
      row('', 'x'),
    ];
    const registers = readAll(sheet('Jeunes', headings, ...rows.map((cells, at) => [`J${at}`, ...cells.slice(1)])));
    expect(columnOf(registers, 'jeunes', 'commune')).toEqual([
      'Lompret',
      'Pérenchies',
      'Pérenchies',
      'Lompret',
      'Hors territoire',
      'Lambersart',
      'Non renseigné',
    ]);
    expect(briefly(registers.problems)).toEqual(['commune-conflict D4 Lompret ×1']);
  });

  it('is made from the INSEE code alone in a register without names', () => {
    const rows = sheet('C', ['N° dossier', 'Date', 'Nature', 'Code INSEE'], ['J1', 45300, 'SMS', 59328]);
    expect(columnOf(readAll(jeunes, rows), 'contacts', 'commune')).toEqual(['Lambersart']);
  });

  it('without Territoire, holds those of Jeunes by name, and says so', () => {
    const {
      territoire: found,
      problems,
      ...rest
    } = readRegisters([
      sheet(
        'Jeunes',
        jeunesHeadings,
        ['J1', 'F', 38000, 'WAMBRECHIES', 'BAC', 45300],
        ['J2', 'F', 38000, '59480 Ébly', 'BAC', 45300],
        ['J3', 'F', 38000, 'Wambrechies', 'BAC', 45300],
        ['J4', 'F', 38000, '59840', 'BAC', 45300],
      ),
      sheet('C', ['N° dossier', 'Date', 'Nature', 'Commune'], ['J1', 45300, 'SMS', 'Lille']),
    ]);
    expect(found).toMatchObject({declared: false, communes: [{name: 'Ébly'}, {name: 'Wambrechies'}]});
    expect(columnOf({problems, territoire: found, ...rest}, 'jeunes', 'commune')).toEqual([
      'Wambrechies',
      'Ébly',
      'Wambrechies',
      'Non renseigné',
    ]);
    expect(columnOf({problems, territoire: found, ...rest}, 'contacts', 'commune')).toEqual(['Hors territoire']);
    expect(problems.map(({code, count}) => `${code} ${count}`)).toEqual([
      'territoire-missing 2',
      'commune-unreadable 1',
      'commune-outside 1',
    ]);
  });
});

describe('the column of quarters', () => {
  const rows = (...cells: [commune: CellValue, qpv: CellValue][]) =>
    sheet(
      'Jeunes',
      [...jeunesHeadings, 'QPV'],
      ...cells.map(([commune, qpv], at) => [`J${at + 1}`, 'F', 38000, commune, 'BAC', 45300, qpv]),
    );

  it('names the only quarter of the commune for « oui »', () => {
    const read = readAll(
      rows(
        ['Lambersart', 'oui'],
        ['Marcq-en-Barœul', 'x'],
        ['Lompret', 'OUI'],
        ['Lambersart', 'non'],
        ['Lambersart', null],
        ['Lambersart', 0],
        [null, true],
      ),
    );
    expect(columnOf(read, 'jeunes', 'qpv')).toEqual([
      'Pacot-Vandracq',
      'La Briqueterie',
      'QPV non précisé',
      'Non renseigné',
      'Non renseigné',
      'Non renseigné',
      'QPV non précisé',
    ]);
    expect(briefly(read.problems)).toEqual(['qpv-unnamed G4 oui ×2']);
  });

  it('has the quarters of the territory first, then the others', () => {
    const read = readAll(
      rows(
        ['Lambersart', 'BRIQUETERIE'],
        ['Lambersart', 'QPV Pacot Vandracq'],
        ['Lille', 'Wazemmes'],
        ['Lambersart', 'oui'],
        ['Lille', 'Fives'],
        ['Lille', 'Hors QPV'],
      ),
    );
    const column = read.tables.jeunes!.columns.get('qpv')!;
    expect(column.kind === 'code' && column.values).toEqual([
      'Non renseigné',
      'Pacot-Vandracq',
      'La Briqueterie',
      'Fives',
      'Wazemmes',
    ]);
    expect(columnOf(read, 'jeunes', 'qpv')).toEqual([
      'La Briqueterie',
      'Pacot-Vandracq',
      'Wazemmes',
      'Pacot-Vandracq',
      'Fives',
      'Non renseigné',
    ]);
  });

  it('looks for the commune in Jeunes when the row has none', () => {
    const own = sheet(
      'C',
      ['N° dossier', 'Date', 'Nature', 'QPV'],
      ['J1', 45300, 'SMS', 'oui'],
      ['J2', 45300, 'SMS', 'oui'],
      ['J9', 45300, 'SMS', 'oui'],
    );
    expect(columnOf(readAll(jeunes, own), 'contacts', 'qpv')).toEqual([
      'Pacot-Vandracq',
      'QPV non précisé',
      'QPV non précisé',
    ]);
  });
});

it('an empty table « Territoire » declares none', () => {
  expect(
    columnOf(
      readRegisters([sheet('Territoire', ['Commune', 'QPV']), contacts(['J1', 45300, 'SMS', null]), jeunes]),
      'jeunes',
      'commune',
    ),
  ).toEqual(['Lambersart', 'Lompret']);
});
