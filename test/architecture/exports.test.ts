import {files, importsOf, textOf} from './source-files';

/** Entered by a bundler, or asked of the compiler alone: nothing imports what they export. */
const entries = ['appsscript/build/bundle.ts', 'test/types/declarations.types.ts', 'test/types/messages.types.ts'];

const all = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const sources = all.filter((file) => !entries.includes(file));

/** Names that a file declares and exports. */
const exported = (text: string) =>
  [
    ...text.matchAll(
      /^export\s+(?:abstract\s+)?(?:const|let|class|interface|type|enum|(?:async\s+)?function\*?)\s+(\w+)/gm,
    ),
  ].map(([, name]) => name!);

const used = new Set(
  all.flatMap((file) => importsOf(file).flatMap(({to, names}) => names.map((name) => `${to}#${name}`))),
);

it('sees the exports of the core', () => expect(exported(textOf('shared/index.ts')).length).toBe(0));

it('no export is left that nothing imports', () => {
  const idle = sources.flatMap((file) =>
    used.has(`${file}#*`)
      ? []
      : exported(textOf(file))
          .filter((name) => !used.has(`${file}#${name}`))
          .map((name) => `${file}: ${name}`),
  );
  expect(idle).toEqual([]);
});

it('the doors let out nothing that nobody takes', () => {
  const idle = ['shared/index.ts', 'xlsx/index.ts', 'document/index.ts'].flatMap((door) =>
    importsOf(door)
      .flatMap(({names}) => names)
      .filter((name) => !used.has(`${door}#${name}`))
      .map((name) => `${door}: ${name}`),
  );
  expect(idle).toEqual([]);
});
