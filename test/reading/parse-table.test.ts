import {allRegisters} from '../../shared/register/all-registers';
import {defineRegister} from '../../shared/register/define-register';
import {parseTable} from '../../shared/reading/parse-table';

const essai = defineRegister({
  id: 'contacts',
  title: 'Essai',
  columns: {
    qui: {kind: 'text', needed: true, headings: ['Qui']},
    couleur: {
      kind: 'choice',
      headings: ['Couleur'],
      list: {name: 'couleur', others: 'reported', values: [{value: 'rouge', spellings: ['rubis']}, {value: 'bleu'}]},
    },
    poids: {kind: 'number', headings: ['Poids']},
    prix: {kind: 'cents', headings: ['Prix']},
  },
});

describe('parseTable', () => {
  it('reads any register declared', () => {
    const {table, problems} = parseTable(essai, [
      ['Prix', 'Couleur', 'Qui', 'Poids'],
      ['1,5', 'RUBIS', 'b', 2.5],
      [null, 'vert', 'a', ''],
    ]);
    expect(table!.columns.get('couleur')).toEqual({
      kind: 'code',
      codes: Uint8Array.of(1, 0),
      values: ['Non renseigné', 'rouge', 'bleu'],
    });
    expect(table!.columns.get('qui')).toEqual({
      kind: 'code',
      codes: Uint8Array.of(2, 1),
      values: ['Non renseigné', 'a', 'b'],
    });
    expect(table!.columns.get('poids')).toEqual({kind: 'number', numbers: Float64Array.of(2.5, NaN)});
    expect(table!.columns.get('prix')).toEqual({kind: 'cents', numbers: Float64Array.of(150, NaN)});
    expect(problems.map(({code, sheet, cell}) => [code, sheet, cell])).toEqual([['value-unknown', 'Essai', 'B3']]);
  });

  it('gives no table without a needed heading, and names it', () => {
    const {table, problems} = parseTable(essai, [
      ['Prix', 'Couleur'],
      [1, 'bleu'],
    ]);
    expect(table).toBeNull();
    expect(problems).toMatchObject([{code: 'header-missing', cell: 'A1'}]);
    expect(problems[0]!.message).toContain('Qui');
  });

  it.each(allRegisters)('$id: headings without a row make an empty table', (spec) => {
    const {table} = parseTable(spec, [Object.values(spec.columns).map(({headings}) => headings[0])]);
    expect(table).toMatchObject({register: spec.id, length: 0, segments: [{start: 0, end: 0}]});
  });

  it('remembers nothing between two readings', () => {
    const rows = [
      ['Qui', 'Couleur'],
      ['a', 'rouge'],
      ['b', 'bleu'],
    ];
    const first = parseTable(essai, rows);
    rows[1]![1] = 'bleu';
    const second = parseTable(essai, rows);
    expect(first.table!.columns.get('couleur')).toMatchObject({codes: Uint8Array.of(1, 2)});
    expect(second.table!.columns.get('couleur')).toMatchObject({codes: Uint8Array.of(2, 2)});
  });
});
