import {unknownSections} from '../../shared/plan/section-choice';
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

it('knows a section by its title as well, and tells the names that call nothing', () => {
  const drawn = headings([choice('Les contacts', {shown: false})]);
  expect(drawn['chapitre-1']).not.toContain('Les contacts');
  const sections = [choice('LES CONTACTS', {}), choice('emploi', {}), choice('public.contact', {})];
  const textes = new Map([
    ['emploi.pec', 'x'],
    ['emploi', 'y'],
  ]);
  expect(unknownSections({sections, textes})).toEqual(['public.contact', 'emploi']);
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
