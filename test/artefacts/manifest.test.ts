import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {inflateSync} from 'node:zlib';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import {SaxesParser} from 'saxes';
import {parseBaseUrl} from '../../addin/manifest/base-url';
import {drawIcons} from '../../addin/manifest/draw-icon';
import {SCHEMA} from '../../addin/manifest/json-manifest';
import {makeManifest} from '../../addin/manifest/make-manifest';
import {DEVELOPMENT, identities, PLACEHOLDER} from '../../addin/manifest/source';
import type {Flavour} from '../../addin/manifest/source';
import {functionsJson} from '../../addin/functions/functions-json';
import {version} from '../../package.json';

const root = join(__dirname, '..', '..');

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** Well-formed, or it throws. */
function parseXml(xml: string): Node {
  const top: Node = {name: '', attributes: {}, children: [], text: ''};
  const open = [top];
  const parser = new SaxesParser({xmlns: true});
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({name, attributes}) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, {value}]) => [key, value]));
    const node = {name, attributes: values, children: [], text: ''};
    open[open.length - 1]!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => (open[open.length - 1]!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return top.children[0]!;
}

const all = (node: Node): Node[] => [node, ...node.children.flatMap(all)];
const named = (node: Node, name: string) => all(node).filter((one) => one.name === name);
const only = (node: Node, name: string) => {
  const found = named(node, name);
  expect([name, found.length]).toEqual([name, 1]);
  return found[0]!;
};

/** Children in the order that Office's schema wants; a name may lack, and those that repeat follow each other. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl',
    'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides',
  ], // prettier-ignore
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Group: ['Label', 'Icon', 'Control'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Supertip: ['Title', 'Description'],
};

const cases: readonly (readonly [Flavour, string])[] = [
  ['release', 'https://intranet.exemple.fr:8443/outils/bilan-ml'],
  ['development', DEVELOPMENT],
];

describe.each(cases)('the XML manifest, %s', (flavour, base) => {
  const manifest = parseXml(makeManifest(base, flavour).xml);
  const resources = named(manifest, 'Resources').flatMap(all);
  const resource = (id: string) => resources.find((node) => node.attributes['id'] === id);

  it('has its elements in the order of the schema', () => {
    for (const [name, order] of Object.entries(orders))
      for (const node of named(manifest, name)) {
        const places = node.children.map((child) => order.indexOf(child.name));
        expect([name, places]).toEqual([name, [...places].sort((a, b) => a - b)]);
        expect(places).not.toContain(-1);
      }
    const host = named(manifest, 'Host').find((node) => node.attributes['xsi:type'] === 'Workbook')!;
    expect(host.children.map((child) => child.name)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
  });

  it('says who it is, with four numbers of version, and asks for what is needed only', () => {
    expect(only(manifest, 'Id').text).toBe(identities[flavour].id);
    expect(only(manifest, 'Id').text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(only(manifest, 'Version').text).toBe(`${version}.0`);
    expect(only(manifest, 'Version').text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(only(manifest, 'DefaultLocale').text).toBe('fr-FR');
    expect(only(manifest, 'Permissions').text).toBe('ReadWriteDocument');
    const sets = named(manifest, 'Set').map(({attributes}) => `${attributes['Name']} ${attributes['MinVersion']}`);
    expect(sets).toEqual(['SharedRuntime 1.1', 'CustomFunctionsRuntime 1.3', 'ExcelApi 1.9']);
    expect(named(manifest, 'EquivalentAddins')).toEqual([]); // it would strip the namespace
  });

  it('runs everything in one shared runtime', () => {
    const [runtime] = named(manifest, 'Runtime');
    expect(runtime!.attributes).toEqual({resid: 'Taskpane.Url', lifetime: 'long'});
    const page = only(manifest, 'Page').children[0]!;
    const action = named(manifest, 'Action').find((node) => node.attributes['xsi:type'] === 'ShowTaskpane')!;
    for (const node of [page, only(manifest, 'FunctionFile'), named(action, 'SourceLocation')[0]!])
      expect(node.attributes['resid']).toBe('Taskpane.Url');
    // One runtime has one pane: an id is for those that have several, and is not taken beside a shared one.
    expect(named(manifest, 'TaskpaneId')).toEqual([]);
    const start = only(manifest, 'DefaultSettings').children[0]!.attributes['DefaultValue'];
    expect(start).toBe(resource('Taskpane.Url')!.attributes['DefaultValue']);
  });

  // office-js 5125: a resid without its resource passes Microsoft’s validator, then fails to deploy.
  it('resolves every resource, to its kind, and declares none in vain', () => {
    const wanted = new Set<string>();
    for (const node of all(manifest)) {
      const id = node.attributes['resid'];
      if (id === undefined) continue;
      wanted.add(id);
      expect([id, resource(id)?.name]).toEqual([id, kindOf(node.name)]);
    }
    const declared = resources.flatMap((node) => (node.attributes['id'] === undefined ? [] : [node.attributes['id']]));
    expect(new Set(declared).size).toBe(declared.length);
    expect([...wanted].sort()).toEqual([...declared].sort());
    for (const id of declared) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('keeps its texts within what Office takes, in both languages', () => {
    const texts = (list: string) =>
      only(manifest, list).children.flatMap((node) => [
        node.attributes['DefaultValue']!,
        ...node.children.map((override) => override.attributes['Value']!),
      ]);
    for (const text of texts('bt:ShortStrings')) expect(text.length).toBeLessThanOrEqual(125);
    for (const text of texts('bt:LongStrings')) expect(text.length).toBeLessThanOrEqual(250);
    for (const node of all(manifest))
      if (node.name.endsWith('Override')) expect(node.attributes['Locale']).toBe('en-US');
    const namespace = resource('Functions.Namespace')!.attributes['DefaultValue']!;
    expect(namespace).toBe(identities[flavour].namespace);
    expect(namespace).toMatch(/^[A-Za-z][A-Za-z0-9._]{0,31}$/);
    expect(only(manifest, 'DisplayName').attributes['DefaultValue']!.length).toBeLessThanOrEqual(125);
    expect(
      manifest.children.find(({name}) => name === 'Description')!.attributes['DefaultValue']!.length,
    ).toBeLessThanOrEqual(250);
  });

  it('points nowhere but under its own https address', () => {
    const urls = all(manifest).flatMap((node) =>
      Object.entries(node.attributes).flatMap(([key, value]) =>
        /^(xmlns|xsi)/.test(key) || !/^\w+:\/\//.test(value) ? [] : [value],
      ),
    );
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) expect(url.startsWith(`${base}/`)).toBe(true);
    expect(only(manifest, 'AppDomain').text).toBe(new URL(base).origin);
  });

  it('has an icon for each size that it names', () => {
    for (const {attributes} of named(manifest, 'bt:Image').filter((node) => node.attributes['id'] !== undefined))
      expect(pngSize(fileOf(attributes['DefaultValue']!, base))).toBe(Number(attributes['id']!.replace('Icon.', '')));
    expect(pngSize(fileOf(only(manifest, 'IconUrl').attributes['DefaultValue']!, base))).toBe(32);
    expect(pngSize(fileOf(only(manifest, 'HighResolutionIconUrl').attributes['DefaultValue']!, base))).toBe(64);
  });
});

/**
 * What Microsoft’s validator and the admin centre refuse, beyond the schema: rules of public threads and of the pages of
 * learn.microsoft.com/javascript/api/manifest, each with its own. The lengths of texts are checked above.
 */
describe('a manifest to deploy', () => {
  const base = PLACEHOLDER;
  const manifest = parseXml(makeManifest(base).xml);
  const valueOf = (name: string) => manifest.children.find((node) => node.name === name)?.attributes['DefaultValue'];
  const urls = all(manifest).flatMap(({attributes}) =>
    ['DefaultValue', 'Value'].flatMap((key) => (/^\w+:\/\//.test(attributes[key] ?? '') ? [attributes[key]!] : [])),
  );

  // generator-office 590: « Manifest Version Correct Structure », « … greater or equal to 1.0 »; else « Manifest Version Too Low ».
  it('has a version of four numbers, each of one to five digits, from 1.0 on', () => {
    expect(only(manifest, 'Version').text).toMatch(/^[1-9]\d{0,4}(\.\d{1,5}){3}$/);
  });

  // generator-office 590: « Manifest ID Valid Prefix », « Manifest ID Correct Structure ».
  it('has an id that is a GUID and not one of nothing but zeros', () => {
    expect(only(manifest, 'Id').text).toMatch(/^(?!0{8})[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  // Office-Add-in-Commands 31: « Missing Support URL »; /iconurl and /highresolutioniconurl: required in the store.
  it('names a page of help and both its icons', () => {
    for (const name of ['SupportUrl', 'IconUrl', 'HighResolutionIconUrl'])
      expect([name, valueOf(name)]).toEqual([name, expect.stringMatching(/^https:\/\/./)]);
  });

  // generator-office 571: « High Resolution Icon URL should not be localhost »; /resources: https, at most 2048 characters.
  it('has addresses in https, of 2048 characters at most, none on this computer', () => {
    expect(urls.length).toBeGreaterThan(15);
    for (const url of urls) {
      expect(url).toMatch(/^https:\/\/(?!localhost|127\.|\[::1)[^\s?#]+$/);
      expect(url.length).toBeLessThanOrEqual(2048);
    }
  });

  // /iconurl: BMP, EXIF, GIF, JPG, PNG or TIFF. generator-office 571: without 80, centralized deployment fails in silence.
  it('has icons of a kind that Office reads, in the three sizes that every group and button must have', () => {
    for (const url of urls.filter((one) => one.includes('/assets/'))) expect(url).toMatch(/\.png$/);
    for (const {name, children} of all(manifest).filter((node) => ['Group', 'Control'].includes(node.name))) {
      const sizes = children.find((node) => node.name === 'Icon')?.children.map(({attributes}) => attributes['size']);
      expect([name, sizes]).toEqual([name, expect.arrayContaining(['16', '32', '80'])]);
    }
  });

  // /group, /control: ids of 125 characters at most, each once in the manifest.
  it('has groups and buttons with ids of their own', () => {
    const ids = ['Group', 'Control'].flatMap((name) =>
      named(manifest, name).map(({attributes}) => attributes['id'] ?? ''),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w.]{1,125}$/);
  });

  // office-js 869: an empty namespace is taken on the web, and the desktop does not load the add-in.
  it('has no empty text', () => {
    for (const {name, attributes} of all(manifest))
      for (const key of ['DefaultValue', 'Value', 'id', 'resid'])
        if (attributes[key] !== undefined) expect([name, key, attributes[key].trim()]).not.toEqual([name, key, '']);
  });

  // office-js 2882, 4179: « No Supported Office Products » where a set is not of the host that is named.
  it('names one host, and asks for sets of that host only', () => {
    expect(named(manifest, 'Hosts')[0]!.children.map(({attributes}) => attributes['Name'])).toEqual(['Workbook']);
    for (const {attributes} of named(manifest, 'Set'))
      expect(attributes['Name']).toMatch(/^(ExcelApi|CustomFunctionsRuntime|SharedRuntime)$/);
  });

  // generator-office 593: the validator takes a place among the groups or the tabs, and centralized deployment refuses it.
  it('asks for no place among what the ribbon holds, on a tab that every Excel has', () => {
    expect(all(manifest).filter(({name}) => /^Insert(After|Before)$|^CustomTab$/.test(name))).toEqual([]);
    expect(named(manifest, 'OfficeTab').map(({attributes}) => attributes['id'])).toEqual(['TabHome']);
  });

  // /appdomain: an address without a path. /override: a language with its country, other than the default.
  it('names domains without a path, and languages in full', () => {
    for (const {text} of named(manifest, 'AppDomain')) expect(text).toBe(new URL(text).origin);
    const locales = all(manifest).flatMap(({attributes}) => attributes['Locale'] ?? []);
    for (const locale of [only(manifest, 'DefaultLocale').text, ...locales])
      expect(locale).toMatch(/^[a-z]{2}-[A-Z]{2}$/);
    expect(locales).not.toContain(only(manifest, 'DefaultLocale').text);
  });

  // /providername, /displayname: 125 characters at most. /requirements: a set is named once.
  it('says who made it in few words, and asks for each set once', () => {
    for (const text of [only(manifest, 'ProviderName').text, valueOf('DisplayName')!])
      expect(text).toMatch(/^.{1,125}$/);
    const sets = named(manifest, 'Set').map(({attributes}) => attributes['Name']);
    expect(new Set(sets).size).toBe(sets.length);
  });

  // office-js 2477: a second button that opens another page than the shared runtime’s makes it « not valid » on the web.
  it('opens one page only', () => {
    const pages = named(manifest, 'Action').flatMap((action) => named(action, 'SourceLocation'));
    expect(new Set(pages.map(({attributes}) => attributes['resid']))).toEqual(new Set(['Taskpane.Url']));
  });
});

function kindOf(name: string): string {
  if (name === 'bt:Image') return 'bt:Image';
  return /Runtime$|SourceLocation|FunctionFile|LearnMoreUrl/.test(name) ? 'bt:Url' : 'bt:String';
}

const fileOf = (url: string, base: string) => join(root, 'addin', url.slice(base.length + 1));

/** Side of a square PNG, from its head. */
function pngSize(file: string): number {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(bytes.readUInt32BE(20));
  return bytes.readUInt32BE(16);
}

/** What a picture of ours shows: other versions of zlib pack the same in other bytes. */
const pixels = (png: Buffer) => inflateSync(png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8));

describe('both kinds of copy', () => {
  it('differ in all that identifies them', () => {
    for (const key of ['id', 'namespace', 'name'] as const)
      expect(identities.release[key]).not.toBe(identities.development[key]);
  });
});

describe('the unified manifest', () => {
  const schemas = join(
    root,
    'node_modules',
    '@microsoft',
    'app-manifest',
    'build',
    'json-schemas',
    'teams',
    `v${SCHEMA}`,
  );
  const schema = JSON.parse(readFileSync(join(schemas, 'MicrosoftTeams.schema.json'), 'utf8'));
  const validator = (given: object, unicodeRegExp = true) => {
    const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp});
    addFormats(ajv);
    const validate = ajv.compile(given);
    return (value: unknown) =>
      validate(value) ? [] : (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`);
  };
  const errorsIn = validator(schema);

  it.each(cases)('is valid for Microsoft’s own schema: %s', (flavour, base) => {
    expect(errorsIn(JSON.parse(makeManifest(base, flavour).json))).toEqual([]);
  });

  it('is refused by it once spoiled: the check checks', () => {
    const spoiled = JSON.parse(makeManifest(PLACEHOLDER).json);
    spoiled.extensions[0].customFunctions = spoiled.extensions[0].runtimes[0].customFunctions;
    expect(errorsIn(spoiled)).not.toEqual([]);
  });

  it('has English texts in the places that the schema of translations knows', () => {
    const translated = JSON.parse(readFileSync(join(schemas, 'MicrosoftTeams.Localization.schema.json'), 'utf8'));
    const english = JSON.parse(makeManifest(PLACEHOLDER).english) as Record<string, string>;
    // Its patterns hold a lone bracket, which the stricter kind of expressions refuses.
    expect(
      validator(translated, false)({...english, 'name.short': 'x', 'description.short': english['description.short']}),
    ).toEqual([]);
    const manifest = JSON.parse(makeManifest(PLACEHOLDER).json);
    for (const place of Object.keys(english).filter((key) => key !== '$schema')) {
      const at = place.replace(/\[(\d+)\]/g, '.$1').split('.');
      expect([place, typeof at.reduce((value, key) => value?.[key], manifest)]).toEqual([place, 'string']);
    }
  });

  it('would take our functions as they are described', () => {
    const manifest = JSON.parse(makeManifest(PLACEHOLDER).json);
    const {functions, enums} = functionsJson();
    const {namespace} = manifest.extensions[0].runtimes[0].customFunctions;
    const flat = functions.map(({options, ...rest}) => ({...rest, ...options}));
    manifest.extensions[0].runtimes[0].customFunctions = {namespace, functions: flat, enums};
    expect(errorsIn(manifest)).toEqual([]);
  });

  it('names icons that are there', () => {
    const {icons} = JSON.parse(makeManifest(PLACEHOLDER).json);
    expect(pngSize(join(root, 'addin', icons.color))).toBe(192);
    expect(pngSize(join(root, 'addin', icons.outline))).toBe(32);
  });
});

describe('what is committed', () => {
  it('states the version once, in package.json; locks and packages beside it follow or state none', () => {
    const json = (...path: string[]) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));
    const lock = json('package-lock.json');
    expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
    for (const folder of ['workbench', 'bench']) {
      expect([folder, json(folder, 'package.json').version]).toEqual([folder, undefined]);
      expect([folder, json(folder, 'package-lock.json').version]).toEqual([folder, undefined]);
    }
  });

  it('is what the source makes: manifest.xml, and the icons', () => {
    expect(readFileSync(join(root, 'manifest.xml'), 'utf8')).toBe(makeManifest(PLACEHOLDER).xml);
    for (const [file, bytes] of drawIcons()) {
      const path = join(root, 'addin', file);
      expect([file, existsSync(path) && pixels(readFileSync(path)).equals(pixels(bytes))]).toEqual([file, true]);
    }
  });
});

describe('the address of a site', () => {
  it.each([
    ['https://a.fr', 'https://a.fr'],
    [' https://a.fr/bilan/ ', 'https://a.fr/bilan'],
    ['https://a.fr/bilan/index.html', 'https://a.fr/bilan'],
    ['https://a.fr:8443//', 'https://a.fr:8443'],
  ])('%s', (given, base) => expect(parseBaseUrl(given)).toBe(base));

  it.each([
    '',
    'bilan',
    'http://a.fr',
    'ftp://a.fr',
    'https://moi:secret@a.fr',
    'https://a.fr/?x=1',
    'https://a.fr/#x',
  ])('refuses « %s » in French', (given) => expect(() => parseBaseUrl(given)).toThrow(/adresse/));
});
