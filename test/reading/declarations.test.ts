import {foldText} from '../../shared/value/fold';
import {allRegisters} from '../../shared/register/all-registers';
import {levelOf, niveau} from '../../shared/reading/level';
import {lookupOf, type ValueList} from '../../shared/register/value-list';

const lists = new Map<string, ValueList>([['niveau', niveau]]);
for (const {columns} of allRegisters) {
  for (const column of Object.values(columns)) if (column.kind === 'choice') lists.set(column.list.name, column.list);
}

describe('declarations', () => {
  it.each(allRegisters)('$id: a heading answers to one column only', ({columns}) => {
    const owners = new Map<string, string>();
    for (const [id, {headings, ...column}] of Object.entries(columns)) {
      const all = [...headings, ...Object.values(column.byDateAides ?? {}).flat()];
      for (const heading of new Set(all.map(foldText))) {
        expect([heading, owners.get(heading) ?? id]).toEqual([heading, id]);
        owners.set(heading, id);
      }
    }
  });

  it.each(allRegisters)('$id: what it names exists', ({columns, dated, oneRowPer = [], needsOneOf = []}) => {
    for (const id of [...oneRowPer, ...needsOneOf.flat(), ...(dated === undefined ? [] : [dated])])
      expect(columns).toHaveProperty(id);
    if (dated !== undefined) expect(columns[dated]!.kind).toBe('day');
  });

  it.each([...lists.values()])('$name: a spelling is of one value only, and every value is its own', (list) => {
    const lookup = lookupOf(list);
    list.values.forEach(({value, spellings = [], kinds = [], begins = [], exact = []}, at) => {
      for (const text of [value, ...spellings, ...kinds, ...begins])
        expect([text, lookup(foldText(text))]).toEqual([text, at]);
      for (const text of exact) expect([text, lookup(foldText(text), text)]).toEqual([text, at]);
    });
    if (list.empty !== undefined) expect(list.values.map(({value}) => value)).toContain(list.empty);
  });

  it('every spelling of a level is read as that level', () => {
    niveau.values.forEach(({value, spellings = [], begins = []}, at) => {
      for (const text of [value, ...spellings, ...begins]) expect([text, levelOf(text)]).toEqual([text, at]);
    });
  });
});
