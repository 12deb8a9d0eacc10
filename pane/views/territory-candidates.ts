import {foldText, officialFinder} from '../../shared';
import type {OfficialList, TerritoryLine, TerritoryPage} from '../../shared';

/** A commune that may be ticked. */
export interface Candidate extends TerritoryLine {
  /** Youths of the registers whose commune it is. */
  readonly rows: number;
  /** Spellings that the list does not have, and that are nearly this name. */
  readonly nearly: readonly string[];
  readonly isDeclared: boolean;
}

export interface Candidates {
  /** Of the official list, or of the registers where there is no list: those that hold youths first. */
  readonly communes: readonly Candidate[];
  /** Written in the registers, and in no official list. */
  readonly unknown: readonly Candidate[];
}

/** What the registers write, beside the official list of a département, or without it. */
export function candidatesOf({found, declared}: TerritoryPage, list: OfficialList | null): Candidates {
  const known = new Set(declared.map(foldText));
  const isDeclared = (name: string) => known.has(foldText(name));
  const plain = ({name, rows}: TerritoryPage['found'][number]): Candidate => ({
    name,
    rows,
    insee: '',
    epci: '',
    nearly: [],
    isDeclared: isDeclared(name),
  });
  if (list === null) return {communes: found.map(plain), unknown: []};
  const find = officialFinder(list);
  const held = new Map<string, {rows: number; nearly: string[]}>();
  const unknown: Candidate[] = [];
  for (const one of found) {
    const {kind, commune} = find(one.name);
    if (commune === null) {
      unknown.push(plain(one));
      continue;
    }
    const before = held.get(commune.insee) ?? {rows: 0, nearly: []};
    held.set(commune.insee, {
      rows: before.rows + one.rows,
      nearly: kind === 'near' ? [...before.nearly, one.name] : before.nearly,
    });
  }
  const communes = list.communes
    .filter(({of, insee}) => of === '' || held.has(insee))
    .map(({name, insee, epci}): Candidate => ({
      name,
      insee,
      epci,
      rows: 0,
      nearly: [],
      ...held.get(insee),
      isDeclared: isDeclared(name),
    }));
  return {communes: communes.sort((a, b) => b.rows - a.rows), unknown};
}

/** The EPCI of candidates, those that hold most youths first. */
export function groupsOf(
  communes: readonly Candidate[],
): {readonly name: string; readonly members: readonly Candidate[]; readonly rows: number}[] {
  const groups = new Map<string, Candidate[]>();
  for (const one of communes) if (one.epci !== '') groups.set(one.epci, [...(groups.get(one.epci) ?? []), one]);
  return [...groups]
    .map(([name, members]) => ({name, members, rows: members.reduce((sum, {rows}) => sum + rows, 0)}))
    .sort((a, b) => b.rows - a.rows);
}

/** Communes pasted one a line, with the INSEE code that may follow the name; what stands before it is a post code, and is left. */
export function pastedLines(text: string): TerritoryLine[] {
  return text.split(/\r?\n/).flatMap((line): TerritoryLine[] => {
    const [, name = '', insee = ''] =
      /^[\s"]*(?:\d[\dAB]\d{3}[\s;,-]+)?([^;\t"(]*?)[\s;,"(]*(\d[\dAB]\d{3})?[)\s;,"]*$/i.exec(line) ?? [];
    return name === '' || /^communes?$/i.test(name) ? [] : [{name, insee: insee.toUpperCase(), epci: ''}];
  });
}
