import {handOver as handOverInExcel} from '../../addin/host/hand-over';
import {download} from '../../pane/download';
import type {HandOver, Handover} from '../../shared';

/** What the world around a host did with a file. */
interface World {
  readonly files: {readonly name: string | null; readonly bytes: Uint8Array}[];
  /** From then on it lets nothing through. */
  refuse(): void;
  /** Waits until the file is whole in its hands. */
  settle(): Promise<void>;
}

interface Host {
  readonly name: string;
  readonly handOver: HandOver;
  readonly play: () => World;
  /** What becomes of a file of each kind. */
  readonly says: Readonly<Record<'xlsx' | 'docx' | 'pptx', Handover>>;
}

const bytes = new Uint8Array([80, 75, 3, 4, 0, 255]);
const given = ['document', 'URL', 'Office', 'Excel'];
const before = Object.fromEntries(given.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
afterEach(() => {
  for (const name of given) {
    Reflect.deleteProperty(globalThis, name);
    if (before[name] !== undefined) Object.defineProperty(globalThis, name, before[name]);
  }
  jest.useRealTimers();
});

/** A browser that keeps what a link with « download » leads to. */
function playBrowser(): World {
  jest.useFakeTimers();
  const files: World['files'] = [];
  const blobs: Blob[] = [];
  const waiting: Promise<void>[] = [];
  let isClosed = false;
  const keep = async (name: string, blob: Blob) =>
    void files.push({name, bytes: new Uint8Array(await blob.arrayBuffer())});
  const createElement = () => {
    const attributes = new Map<string, string>();
    return {
      setAttribute: (name: string, value: string) => void attributes.set(name, value),
      replaceChildren: () => undefined,
      click: () => waiting.push(keep(attributes.get('download')!, blobs[Number(attributes.get('href'))]!)),
    };
  };
  const createObjectURL = (blob: Blob) => {
    if (isClosed) throw new Error('jean.dupont.xlsx');
    return String(blobs.push(blob) - 1);
  };
  Object.defineProperty(globalThis, 'URL', {
    value: {createObjectURL, revokeObjectURL: () => undefined},
    configurable: true,
    writable: true,
  });
  Object.assign(globalThis, {document: {createElement}, Office: {context: {platform: 'PC'}}});
  return {files, refuse: () => (isClosed = true), settle: async () => void (await Promise.all(waiting))};
}

/** Excel for Mac: no link saves anything there, a workbook can be opened. */
function playMac(): World {
  const files: World['files'] = [];
  let isClosed = false;
  const createWorkbook = async (base64: string) => {
    if (isClosed) throw new Error('GeneralException: jean.dupont.xlsx');
    files.push({name: null, bytes: new Uint8Array(Buffer.from(base64, 'base64'))});
  };
  Object.assign(globalThis, {Office: {context: {platform: 'Mac'}}, Excel: {createWorkbook}});
  return {files, refuse: () => (isClosed = true), settle: async () => undefined};
}

const shown = {xlsx: 'shown', docx: 'shown', pptx: 'shown'} as const;
const hosts: readonly Host[] = [
  {name: 'the workbench and the sidebar of Sheets', handOver: download, play: playBrowser, says: shown},
  {name: 'Excel in a browser and on Windows', handOver: handOverInExcel, play: playBrowser, says: shown},
  {
    name: 'Excel for Mac',
    handOver: handOverInExcel,
    play: playMac,
    says: {xlsx: 'opened', docx: 'refused', pptx: 'refused'},
  },
];

describe.each(hosts)('$name', ({handOver, play, says}) => {
  it.each(Object.entries(says))('hands over a .%s: %s, with every byte or none', async (kind, said) => {
    const world = play();
    expect(await handOver(bytes, `Rapport 2024.${kind}`)).toBe(said);
    await world.settle();
    expect(world.files.map((file) => [...file.bytes])).toEqual(said === 'refused' ? [] : [[...bytes]]);
    if (said === 'shown') expect(world.files[0]!.name).toBe(`Rapport 2024.${kind}`);
  });

  it('answers that it was refused, and throws nothing of the host’s', async () => {
    const world = play();
    world.refuse();
    expect(await handOver(bytes, 'Rapport 2024.xlsx')).toBe('refused');
    expect(world.files).toEqual([]);
  });
});
