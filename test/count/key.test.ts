import {keyOf} from '../../shared/count/key';

describe('the canonical form of a part of a declaration', () => {
  const population = {
    register: 'contacts',
    dated: {kind: 'within', column: 'date'},
    where: [{kind: 'is', column: 'a'}],
  };

  it('is the same whatever the order of the fields, and whichever the object', () => {
    const other = {where: [{column: 'a', kind: 'is'}], dated: {column: 'date', kind: 'within'}, register: 'contacts'};
    expect(keyOf(other)).toBe(keyOf(population));
  });

  it('differs by a reason, and by the order of conditions', () => {
    const conditions = [{column: 'a'}, {column: 'b'}];
    expect(keyOf({...population, where: [{kind: 'is', column: 'b'}]})).not.toBe(keyOf(population));
    expect(keyOf(conditions)).not.toBe(keyOf([...conditions].reverse()));
  });
});
