import {unknownSections} from '../../shared/report/section-choice';
import {readRegisters} from '../../shared/reading/read-registers';
import type {SectionChoice} from '../../shared/setting/parameters';
import {smallPlan, smallRegisters, textsOf} from './small-report';

const choice = (section: string, more: Partial<SectionChoice>): SectionChoice => ({
  section,
  shown: true,
  order: null,
  title: '',
  ...more,
});

function headings(sections: readonly SectionChoice[], textes: ReadonlyMap<string, string> = new Map()) {
  const {sheets} = smallPlan({...smallRegisters(), sections, textes});
  return Object.fromEntries(
    sheets.map((sheet) => [
      sheet.id,
      sheet.cells.filter(({style}) => style === 'heading').map(({value}) => String(value)),
    ]),
  );
}

it('leaves out, renames and moves the sections that « Sections » names', () => {
  const drawn = headings([
    choice('public.contacts', {order: 0.5}),
    choice('public.accompagnes', {shown: false}),
    choice('Public.Propositions', {title: 'Ce que nous proposons'}),
  ]);
  expect(drawn['chapitre-1']).toEqual(['Les contacts', 'Les nouveaux accueils', 'Ce que nous proposons']);
});

it('knows a section by its title as well', () => {
  const drawn = headings([choice('Les contacts', {shown: false})]);
  expect(drawn['chapitre-1']).not.toContain('Les contacts');
});

describe('a name that calls no section', () => {
  const rows = [
    ['Sections'],
    ['Section', 'Affichée', 'Titre'],
    ['LES CONTACTS', 'oui', null],
    ['emploi', 'non', null],
    ['public.contact', 'oui', 'Nos contacts'],
    [null],
    ['Textes'],
    ['Section', 'Texte'],
    ['emploi.pec', 'Su.'],
    ['Le bilan moral de notre directrice', 'Premier alinéa.'],
    ['Le bilan moral de notre directrice', 'Second alinéa.'],
    ['Sans texte', null],
    ['emploi', 'Un chapitre n’a pas de texte.'],
  ];
  const registers = readRegisters([{name: 'Paramètres ML', rows}]);
  const told = unknownSections(registers).map(({cell, value, message}) => [
    cell,
    value,
    message.replace(/\u00a0/g, ' ').slice(message.indexOf('section,') + 9),
  ]);

  it('is told once, at its first cell, with the nearest name where one is near', () => {
    expect(told).toEqual([
      ['A5', 'public.contact', '1 ligne sans effet. Vouliez-vous dire « public.contacts » ?'],
      ['A10', 'Le bilan moral de notre directrice', '2 lignes sans effet. Y écrire le titre d’une section du rapport.'],
      ['A13', 'emploi', expect.stringContaining('1 ligne sans effet.')],
    ]);
  });

  it('stands on « Contrôles » as well, among the remarks on the data', () => {
    const small = smallRegisters();
    const {sectionNames} = registers;
    const controls = smallPlan({...small, sectionNames}).sheets.find(({id}) => id === 'controles')!;
    const row = controls.cells.find(({value}) => value === 'public.contact')!.row;
    const line = controls.cells.filter((cell) => cell.row === row).map(({value}) => value);
    expect(line.slice(0, 5)).toEqual(['section-unknown', 'Paramètres ML', 'A5', 'public.contact', 1]);
    expect(
      smallPlan(small)
        .sheets.flatMap(({cells}) => cells)
        .some(({value}) => value === 'section-unknown'),
    ).toBe(false);
  });
});

it('leaves out a whole chapter, and its sheet', () => {
  const drawn = headings([choice('emploi', {shown: false}), choice('emploi.pec', {})]);
  expect(drawn['chapitre-4']).toEqual(['Les Parcours Emploi Compétences']);
  expect(headings([choice('emploi', {shown: false})])['chapitre-4']).toBeUndefined();
});

it('prints the texts of a section under its heading', () => {
  const plan = smallPlan({
    ...smallRegisters(),
    textes: new Map([['Formation.Entrées', 'Premier alinéa.\n=SOMME(A1)']]),
  });
  expect(textsOf(plan)).toEqual(expect.arrayContaining(['Premier alinéa.', '=SOMME(A1)']));
  expect(plan.sheets.flatMap(({cells}) => cells).filter(({formula}) => formula?.includes('SOMME'))).toEqual([]);
});
