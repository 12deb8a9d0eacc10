import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';
import {requirements} from '../../addin/manifest/source';
import {excelTypes, isAtLeast} from './office-types';
import {officeFiles} from './real-office/real-excel';

/** What the manifest asks of Excel, `ExcelApi`: all else is asked for at run time. */
const declared = requirements.find(({name}) => name === 'ExcelApi')!.version;

const folder = join(__dirname, '../../addin/host');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(folder, name));

interface Use {
  /** `Range.values`. */
  readonly member: string;
  readonly since: string | null;
  /** The function that it stands in, as written. */
  readonly around: string;
  readonly place: string;
}

/** The rest of the add-in, which asks for sets in its own way. */
const others = ['commands', 'functions', 'taskpane'].flatMap((name) => {
  const path = join(__dirname, '../../addin', name);
  return existsSync(path)
    ? readdirSync(path)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => join(path, file))
    : [];
});

/** Every member of a class or an interface of `Excel` that the host touches, as the compiler resolves it. */
function findUses(files: readonly string[]): Use[] {
  const program = ts.createProgram(files as string[], {
    target: ts.ScriptTarget.ES2021,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2021.d.ts', 'lib.dom.d.ts'],
    types: ['office-js'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const note = (node: ts.Node, symbol: ts.Symbol | undefined) => {
    for (const declaration of symbol?.declarations ?? []) {
      const owner = declaration.parent;
      if (
        !/office-js/.test(declaration.getSourceFile().fileName) ||
        !(ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner))
      )
        continue;
      const [type, name] = [owner.name?.text ?? '', symbol!.name];
      const member = excelTypes().get(type)?.get(name);
      const file = node.getSourceFile();
      const place = `${file.fileName.split('/').pop()}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (member !== undefined)
        return void uses.push({member: `${type}.${name}`, since: member.since, around: functionAround(node), place});
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(node, checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node))
      note(node, checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText()));
    if (ts.isPropertyAssignment(node)) {
      const name = node.name.getText();
      const options = excelTypes().get('RunOptions')!.get(name);
      if (options !== undefined)
        uses.push({member: `RunOptions.${name}`, since: options.since, around: functionAround(node), place: name});
      else note(node, checker.getContextualType(node.parent)?.getProperty(name));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(program.getSourceFile(file)!);
  return uses;
}

function functionAround(node: ts.Node): string {
  let around = node;
  while (around.parent !== undefined && !ts.isFunctionDeclaration(around)) around = around.parent;
  return around.getText();
}

/** The set that Microsoft's own client library asks for, by member: what it does not check is in every host. */
function checkedByLibrary(): Map<string, string> {
  const source = readFileSync(join(officeFiles, 'excel-win32-16.01.debug.js'), 'utf8');
  const checks = source.matchAll(/_throwIfApiNotSupported\("(\w+\.\w+)", (_defaultApiSetName|"\w+"), "([\d.]+)"/g);
  return new Map(
    [...checks].map(([, member, set, version]) => [member!, set!.startsWith('_') ? version! : 'Infinity']),
  );
}

describe('the members of Office.js that the Excel host uses', () => {
  const uses = findUses(files);

  it('are found in its declarations', () => {
    const members = new Set(uses.map(({member}) => member));
    expect(members.size).toBeGreaterThan(90);
    for (const one of [
      'Range.setCellProperties',
      'PageLayout.setPrintArea',
      'ChartSeries.setValues',
      'RunOptions.mergeUndoGroup',
    ])
      expect(members).toContain(one);
  });

  it('belong to the sets that the manifest asks for, or stand behind a check', () => {
    const later = uses.filter(({since}) => !isAtLeast(declared, since));
    expect(
      later
        .filter(({around}) => !/\.supports\(later\.\w+\)/.test(around))
        .map(({member, since, place}) => `${member} (${since}) in ${place}`),
    ).toEqual([]);
    const classes = new Set(later.map(({member}) => member.split('.')[0]));
    expect(classes).toEqual(
      new Set(['RunOptions', 'Worksheet', 'WorksheetCustomProperty', 'WorksheetCustomPropertyCollection']),
    );
    const ofSheets = later.filter(({member}) => /^(RunOptions|Worksheet)\./.test(member)).map(({member}) => member);
    expect(new Set(ofSheets)).toEqual(new Set(['RunOptions.mergeUndoGroup', 'Worksheet.customProperties']));
  });

  it('are asked for at run time in the rest of the add-in too', () => {
    const later = findUses(others).filter(({since}) => !isAtLeast(declared, since));
    const bare = later.filter(({around}) => !/supports\(|isSetSupported\(/.test(around));
    expect(bare.map(({member, since, place}) => `${member} (${since}) in ${place}`)).toEqual([]);
  });

  it('belong to the same sets for the library of Office.js, which checks them itself', () => {
    const checked = checkedByLibrary();
    const all = [...uses, ...findUses(others)].filter(({member}) => checked.has(member));
    expect(new Set(all.map(({member}) => member)).size).toBeGreaterThan(40);
    const later = all.filter(({member, since}) => !isAtLeast(since ?? declared, checked.get(member)!));
    // Renaming is told of since a set that the published copy is older than; `getResizedRange` is of 1.2 for the declarations.
    expect(new Set(later.map(({member}) => `${member} ${checked.get(member)}`))).toEqual(
      new Set(['WorksheetCollection.onNameChanged Infinity', 'Range.getResizedRange 1.3']),
    );
  });

  it('include nothing that would empty the list of undo, but for a new tab that is moved between others and sheets that the user takes away', () => {
    const unsafe =
      /^(Worksheet\.(delete|copy|position|visibility|name)|WorksheetProtection\.|Workbook\.(save|close|insertWorksheetsFromBase64)|Style\.)/;
    const written = uses.filter(({member}) => unsafe.test(member));
    // Names and visibility are read, never written.
    const left = written.filter(({member}) => !/\.(name|visibility)$/.test(member));
    expect(left.map(({member, around}) => [member, /^(?:export )?async function (\w+)/.exec(around)?.[1]])).toEqual([
      ['Worksheet.position', 'moveTab'],
      ['Worksheet.delete', 'removeSheets'],
    ]);
    for (const file of files)
      expect(readFileSync(file, 'utf8')).not.toMatch(/\b(work)?sheet\.(name|visibility|position) = /);
  });

  it('ask for sets by number, once each', () => {
    const door = readFileSync(join(folder, 'excel-door.ts'), 'utf8');
    expect([...door.matchAll(/: '(\d+\.\d+)'/g)].map(([, version]) => version)).toEqual(['1.12', '1.20']);
    for (const file of files) expect(readFileSync(file, 'utf8')).not.toMatch(/supports\('/);
  });
});
