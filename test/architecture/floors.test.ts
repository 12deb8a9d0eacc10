import {files, importsOf, isSource, textOf} from './source-files';

/** The folders of the core and those that each may import, as `docs/architecture.md` draws them. */
const drawn = new Map(
  [...textOf('docs/architecture.md').matchAll(/^\| `(\w+)\/` \| [^|]+ \| ([^|]*) \|$/gm)].map(
    ([, floor, below]) => [floor!, [...below!.matchAll(/\w+/g)].map(([name]) => name)] as const,
  ),
);

const floorOf = (file: string) => /^shared\/(\w+)\//.exec(file)?.[1];

/** `a > b`, with the imports that make the pair. */
function pairs(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of files.filter((name) => isSource(name) && floorOf(name) !== undefined)) {
    for (const {to} of importsOf(file)) {
      const [from, below] = [floorOf(file)!, floorOf(to) ?? to];
      if (from === below) continue;
      const pair = `${from} > ${below}`;
      found.set(pair, [...(found.get(pair) ?? []), `${file} imports ${to}`]);
    }
  }
  return found;
}

it('draws every floor of the core', () => {
  const floors = new Set(files.map(floorOf).filter((floor) => floor !== undefined));
  expect([...drawn.keys()].sort()).toEqual([...floors].sort());
});

it('each floor imports those below that are drawn beside it, and no others', () => {
  const allowed = new Set([...drawn].flatMap(([floor, below]) => below.map((name) => `${floor} > ${name}`)));
  expect(Object.fromEntries([...pairs()].filter(([pair]) => !allowed.has(pair)))).toEqual({});
});

it('draws no pair that the code no longer needs', () => {
  const needed = pairs();
  const idle = [...drawn].flatMap(([floor, below]) =>
    below.filter((name) => !needed.has(`${floor} > ${name}`)).map((name) => `${floor} > ${name}`),
  );
  expect(idle).toEqual([]);
});

it('a floor knows only floors drawn above it in the table', () => {
  const order = [...drawn.keys()];
  const upwards = [...drawn].flatMap(([floor, below]) =>
    below.filter((name) => order.indexOf(name) >= order.indexOf(floor)).map((name) => `${floor} > ${name}`),
  );
  expect(upwards).toEqual([]);
});
