import {files, importsOf, isSource} from './source-files';

/** Groups of files of which each leads to all the others by imports that remain once compiled (Tarjan). */
function circles(leads: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string) => {
    index.set(file, index.size);
    low.set(file, index.get(file)!);
    stack.push(file);
    for (const next of leads.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) found.push(group.sort());
  };
  for (const file of leads.keys()) if (!index.has(file)) visit(file);
  return found;
}

it('finds a circle', () => {
  const ring = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(circles(ring)).toEqual([['a', 'b', 'c']]);
});

it('no files import one another in a circle, but for types', () => {
  const leads = new Map(
    files.filter(isSource).map((file) => [
      file,
      importsOf(file)
        .filter(({isType}) => !isType)
        .map(({to}) => to),
    ]),
  );
  expect(circles(leads)).toEqual([]);
});
