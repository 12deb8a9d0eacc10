import {WorkbookFileError} from '../workbook-file-error';
import {decodeXml} from '../xml/decode-xml';
import {parseXml} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {inflateEntry, listEntries} from '../zip/read-zip';
import type {ZipEntry, ZipLimits} from '../zip/read-zip';
import {checkKind} from './check-kind';

/** The parts of a workbook file. Names are without a leading `/`, and compared without case, as the format says. */
export interface Package {
  readonly entries: readonly ZipEntry[];
  find(name: string): ZipEntry | undefined;
  read(name: string): Uint8Array;
  readText(name: string): string;
  parse(name: string): XmlElement;
}

export function openPackage(bytes: Uint8Array, limits?: ZipLimits): Package {
  checkKind(bytes);
  const entries = listEntries(bytes, limits);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const find = (name: string) => byName.get(name.toLowerCase());
  const read = (name: string) => {
    const entry = find(name);
    if (!entry) throw new WorkbookFileError('part-missing', name);
    return inflateEntry(entry);
  };
  const readText = (name: string) => decodeXml(read(name), name);
  return {entries, find, read, readText, parse: (name) => parseXml(readText(name), name)};
}
