import '../golden/to-match-golden';
import {printPlan} from '../../shared/sheet/print-plan';
import {sheetOf, smallPlan, smallRegisters} from '../report/small-report';

// A golden file is the sheet as a person would read it: a reviewer judges a change by reading the diff.
describe('the report of a small territory', () => {
  const plan = smallPlan(smallRegisters(), {generatedOn: '05/01/2025'});

  it.each(['sommaire', 'chapitre-1', 'chapitre-2', 'controles', 'parametres'])('draws %s', (id) => {
    expect(printPlan(sheetOf(plan, id))).toMatchGolden(`petit-territoire.${id}`);
  });
});

it('says which registers are missing, and draws what it can', () => {
  const plan = smallPlan(smallRegisters(['Situations', 'Actions collectives', 'Contacts']));
  expect(
    plan.sheets
      .filter(({id}) => /^chapitre-[1247]$/.test(id))
      .map(printPlan)
      .join('\n'),
  ).toMatchGolden('registres-absents');
});

it('leaves comparisons out when nothing is known of the year before', () => {
  const plan = smallPlan(smallRegisters(), {}, 2023);
  expect(printPlan(sheetOf(plan, 'chapitre-1'))).toMatchGolden('sans-annee-precedente');
});
