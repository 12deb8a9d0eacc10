import {isNothing} from '../value/nothing';
import {problem, type Problem} from '../message/problem';
import type {Territoire} from '../setting/territoire';
import {countByCode} from '../count/aggregate';
import {HORS_TERRITOIRE, NON_RENSEIGNE, type CodeColumn} from '../count/table';
import type {CommuneFinder} from './commune-finder';
import {codesFor, rawOf, recode, type Part} from './link-words';
import {OddCells} from './odd-cells';
import {placeOf} from './parse-sheet';

/** Column of communes: 0, then the territory in its order, then « Hors territoire ». */
export function linkCommunes(
  parts: readonly Part[],
  length: number,
  finder: CommuneFinder,
  problems: Problem[],
): CodeColumn {
  const names = finder.territoire.communes.map(({name}) => name);
  const values = [NON_RENSEIGNE, ...names, HORS_TERRITOIRE];
  const codes = codesFor(values.length, length);
  for (const part of parts) linkPart(part, codes, finder, problems);
  return {kind: 'code', codes, values};
}

function linkPart(part: Part, codes: CodeColumn['codes'], finder: CommuneFinder, problems: Problem[]): void {
  const {parsed, start} = part;
  const outside = finder.territoire.communes.length + 1;
  const commune = rawOf(part, 'commune');
  const insee = rawOf(part, 'insee');
  const isPostal = commune?.raw.some((cell) => finder.writesPostCode(cell)) ?? false;
  const found = (commune?.raw ?? [null]).map((cell) => (isNothing(cell) ? null : finder.find(cell, isPostal)));
  const named = found.map((it) =>
    it === null || it.kind === 'unreadable' ? 0 : it.kind === 'outside' ? outside : it.at + 1,
  );
  if (commune !== undefined && insee === undefined) {
    recode(commune.codes, Uint32Array.from(named), codes, start);
    reportNames(part, found, countByCode(commune.codes, named.length, null), finder.territoire, problems);
    return;
  }
  const coded = (insee?.raw ?? [null]).map((cell) => {
    const at = isNothing(cell) ? null : finder.findInsee(cell);
    return at === null ? 0 : at < 0 ? outside : at + 1;
  });
  const byName = new Uint32Array(named.length); // rows that each spelling of a name decided
  const conflicts = new OddCells();
  for (let row = 0; row < parsed.length; row++) {
    const raw = commune === undefined ? 0 : commune.codes[row]!;
    const name = named[raw]!;
    const code = insee === undefined ? 0 : coded[insee.codes[row]!]!;
    if (code > 0 && code < outside) {
      codes[start + row] = code;
      if (name > 0 && name !== code) conflicts.add(commune!.raw[raw], row);
    } else if (name === 0 && code === outside && finder.knowsEveryCode) codes[start + row] = outside;
    else {
      codes[start + row] = name;
      byName[raw]!++;
    }
  }
  if (commune !== undefined) reportNames(part, found, byName, finder.territoire, problems);
  if (conflicts.count > 0) {
    const {heading} = parsed.at.get('commune')!;
    problems.push(
      problem('commune-conflict', placeOf(parsed, 'commune', conflicts), {heading, samples: conflicts.samples}),
    );
  }
}

function reportNames(
  part: Part,
  found: readonly (ReturnType<CommuneFinder['find']> | null)[],
  rows: Uint32Array,
  {communes}: Territoire,
  problems: Problem[],
): void {
  const {parsed} = part;
  const {heading} = parsed.at.get('commune')!;
  const {raw, firstRows, codes} = rawOf(part, 'commune')!;
  const outside = new OddCells();
  const unreadable = new OddCells();
  found.forEach((it, code) => {
    if (it === null || rows[code] === 0) return;
    if (it.kind === 'outside') outside.addValue(raw[code], firstRows[code]!, rows[code]!);
    else if (it.kind === 'unreadable') unreadable.addValue(raw[code], firstRows[code]!, rows[code]!);
    else if (it.repaired) {
      const odd = new OddCells();
      odd.addValue(raw[code], firstRows[code]!, rows[code]!);
      odd.addPlaces(codes, (one) => one === code);
      const place = placeOf(parsed, 'commune', odd);
      problems.push(problem('commune-repaired', place, {heading, commune: communes[it.at]!.name}));
    }
  });
  const report = (code: 'commune-outside' | 'commune-unreadable', odd: OddCells) => {
    if (odd.count === 0) return;
    const kind = code === 'commune-outside' ? 'outside' : 'unreadable';
    odd.addPlaces(codes, (one) => found[one]?.kind === kind);
    problems.push(problem(code, placeOf(parsed, 'commune', odd), {heading, samples: odd.samples}));
  };
  report('commune-outside', outside);
  report('commune-unreadable', unreadable);
}
