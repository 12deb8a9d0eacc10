import {catalogueOf} from '../../shared/chapters/catalogue';
import {evaluate} from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';
import type {Registers} from '../../shared/count/registers';
import {contextOf} from '../../shared/report/build-report-plan';
import {unknownEssentials} from '../../shared/report/essential-choice';
import {essentialsOf} from '../../shared/report/essentials';
import {chooseSections} from '../../shared/report/section-choice';
import {readRegisters} from '../../shared/reading/read-registers';
import {sectionsOf} from '../../shared/language/catalogue-of';
import {sampleSheets} from '../task/sample';
import {sheetOf, smallPlan, smallRegisters} from './small-report';

const sample = (lines: readonly (readonly [string, string])[] = []): Registers =>
  readRegisters([
    ...sampleSheets(),
    {name: 'L’essentiel', rows: [['Place sur la page', 'Ce qui y est montré'], ...lines]},
  ]);

function essentials(registers: Registers) {
  const results = evaluate(registers, yearPeriod(2024), catalogueOf(registers));
  const context = contextOf(registers, results, {version: '1.0.0'});
  const {figures, sentences, chart} = essentialsOf(context, chooseSections(sectionsOf(registers), registers));
  return {figures: figures.map(({spec}) => spec.id), sentences, chart: chart?.result.spec.id};
}

it('shows eight figures, three sentences and a chart where nothing is chosen', () => {
  const {figures, sentences, chart} = essentials(sample());
  expect(figures).toHaveLength(8);
  expect(figures.slice(0, 2)).toEqual(['premiers-accueils.total', 'accompagnes.entretien']);
  expect(sentences).toHaveLength(3);
  expect(chart).toBe('accompagnes.commune');
});

it('shows what « L’essentiel » names, by id or by title, in its order', () => {
  const {figures, sentences, chart} = essentials(
    sample([
      ['Chiffre', 'Jeunes suivis en CEJ'],
      ['chiffre', 'contacts.total'],
      ['Phrase', 'Les contrats signés'],
      ['Graphique', 'Contacts par nature'],
    ]),
  );
  expect(figures).toEqual(['cej.suivis', 'contacts.total']);
  expect(sentences).toEqual([expect.stringContaining('décroché un emploi')]);
  expect(chart).toBe('contacts.nature');
});

it('fills its places from the registers that there are', () => {
  const {figures, sentences, chart} = essentials(smallRegisters(['Situations', 'Actions collectives', 'Contacts']));
  expect(figures).toContain('premiers-accueils.total');
  expect(figures.length).toBeGreaterThan(2);
  expect(figures).not.toContain('contacts.total');
  expect(sentences.length).toBeGreaterThan(0);
  expect(chart).toBe('premiers-accueils.commune');
});

it('tells each line that names nothing, with the nearest name', () => {
  const told = unknownEssentials(
    sample([
      ['Chiffre', 'contacts.totals'],
      ['Image', 'contacts.total'],
      ['Phrase', 'Les contacts'],
    ]),
  );
  expect(told.map(({cell, value}) => [cell, value])).toEqual([
    ['B2', 'contacts.totals'],
    ['A3', 'Image'],
  ]);
  expect(told[0]!.message).toContain('contacts.total');
});

it('says on which page each chapter begins, and never takes the kind of structure for its name', () => {
  const small = smallRegisters();
  const plan = smallPlan({...small, settings: {...small.settings, structure: ''}});
  const {cells} = sheetOf(plan, 'sommaire');
  expect(cells.some(({style}) => style === 'cover-agency')).toBe(false);
  let page = 1;
  for (const sheet of plan.sheets) {
    const line = cells.find(({link, style}) => style === 'contents-title' && link?.plan === sheet.id);
    const told = cells.find(({row, style}) => row === line?.row && style === 'contents-page');
    if (line !== undefined) expect([sheet.id, told?.value]).toEqual([sheet.id, page]);
    page += sheet.page.breaksBefore.length + 1;
  }
});
