import {toEngineSyntax} from '../../workbench/sheet/french-formulas';

it.each([
  ['=ML.TALLY("Contacts";2024)', '=ML.TALLY("Contacts",2024)'],
  [
    '=ML.TALLY("Contacts";2024;"jeunes";"Nature";"Entretien; visite")',
    '=ML.TALLY("Contacts",2024,"jeunes","Nature","Entretien; visite")',
  ],
  ["=SUM('Mes;feuilles'!A1;1,5;{1;2})", "=SUM('Mes;feuilles'!A1,1.5,{1;2})"],
  ['=SUM(A1,2)', '=SUM(A1,2)'],
  ['=A1&";"', '=A1&";"'],
])('reads %s', (typed, read) => {
  expect(toEngineSyntax(typed)).toBe(read);
});
