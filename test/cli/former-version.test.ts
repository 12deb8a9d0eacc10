import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';
import {readWorkbook} from '../../xlsx';
import type {Workbook} from '../../xlsx';
import {commandScript} from '../../cli/host/command-script';

const root = join(__dirname, '..', '..');
const former = join(root, 'test', 'fixtures', 'former-version', 'classeur-1.0.0.xlsx');
const command = commandScript('report');
const folder = mkdtempSync(join(tmpdir(), 'bilan-former-'));
afterAll(() => rmSync(folder, {recursive: true}));

const read = (path: string) => readWorkbook(readFileSync(path));
const sheet = ({sheets}: Workbook, name: string) => sheets.find((one) => one.name === name)!.rows;
const texts = (workbook: Workbook, name: string) =>
  sheet(workbook, name).flatMap((row) => row.filter((cell) => typeof cell === 'string'));

/** What the user wrote: sheet, and text. */
const theirs = [
  ['1. Le public', 'Le quartier des Oliveaux reste notre priorité : voir avec la Ville.'],
  ['1. Le public', 'Deux mois sans conseiller à Lompret.'],
  ['1. Le public', 'à vérifier avec Nadia'],
  ['Sommaire', 'L’année 2024 a été celle du déménagement.'],
  ['2. Les immersions', 'Immersions : chiffres demandés aux partenaires.'],
  ['Notes', 'Nouveaux accueils du rapport'],
] as const;

/** Moves the note that stands beside a table, as a user does. */
function moveNote(path: string, from: string, to: string): void {
  const parts = unzipSync(readFileSync(path));
  const part = 'xl/worksheets/sheet6.xml';
  writeFileSync(
    path,
    zipSync({...parts, [part]: strToU8(strFromU8(parts[part]!).replace(`r="${from}"`, `r="${to}"`))}),
  );
}

const refresh = (path: string) =>
  spawnSync('node', [command, '--in', path, '--into', path, '--year', '2024', '--sections', '1,2'], {
    cwd: root,
    encoding: 'utf8',
  });

describe('a workbook that a former version made, used since', () => {
  it('is left as it is where our sheet, wider now, would cover what the user wrote beside it', () => {
    const path = join(folder, 'large.xlsx');
    copyFileSync(former, path);
    const before = read(path);
    const {status, stdout, stderr} = refresh(path);
    expect(stderr + stdout).toContain('« 1. Le public » n’est pas refaite : vos cellules I13 occupent sa place');
    expect(status).toBe(1);
    expect(sheet(read(path), '1. Le public')).toEqual(sheet(before, '1. Le public'));
  });

  it('is known again: its sheets are made again in their place, and nothing that the user wrote is lost', () => {
    const path = join(folder, 'classeur.xlsx');
    copyFileSync(former, path);
    moveNote(path, 'I13', 'L13');
    const before = read(path);
    const {status, stdout, stderr} = refresh(path);
    expect(stderr + stdout).toContain('« 2. Les immersions » a été modifiée à la main : elle est laissée telle quelle');
    expect(status).toBe(1); // a contact of nobody costs a row
    const after = read(path);
    // No sheet of ours stands twice, none moved.
    const known = new Set(before.sheets.map(({name}) => name));
    const names = after.sheets.map(({name}) => name);
    expect(names.filter((name) => known.has(name))).toEqual([...known]);
    expect(names.filter((name) => !known.has(name))).toEqual(['Comment ces chiffres sont faits']); // a sheet of this version
    for (const [name, text] of theirs)
      expect([name, texts(after, name)]).toEqual([name, expect.arrayContaining([text])]);
    for (const name of ['Jeunes', 'Export contacts', 'Paramètres ML', 'Notes', '2. Les immersions'])
      expect([name, sheet(after, name)]).toEqual([name, sheet(before, name)]);
    // The note stands on the line that it is about; what needs a column that is not there is no longer told as zero.
    const line = (workbook: Workbook) =>
      sheet(workbook, '1. Le public').find((row) => row.includes('à vérifier avec Nadia'));
    expect(line(after)!.slice(3)).toEqual(line(before)!.slice(3));
    expect(line(after)!.slice(0, 3)).toEqual(['Lambersart', 2, 'n.d.']);
    // Names that formulas of theirs may use lead to what they led to, but for what needs a column that is not there.
    const ours = ({names}: Workbook) =>
      names.map(({name}) => name).filter((name) => /^(RA_|ML_)/.test(name) && !/_(permis|logement|qpv)$/.test(name));
    expect(ours(before).length).toBeGreaterThan(25);
    expect(ours(after)).toEqual(expect.arrayContaining(ours(before)));
  });
});
