import {figureSpecs, tableSpecs} from '../../shared/chapters/catalogue';
import {settingsOf} from '../../shared/report/setting-dependence';

const find = (id: string) => figureSpecs.find((spec) => spec.id === id);
const of = (id: string) =>
  settingsOf(
    [...figureSpecs, ...tableSpecs].find((spec) => spec.id === id)!,
    find,
  );

it.each([
  ['premiers-accueils.16-17', ['tranchesAge', 'ageNouveauxAccueillis']],
  ['premiers-accueils.16-17.2023', ['tranchesAge', 'ageNouveauxAccueillis']],
  ['premiers-accueils.infra-bac', ['niveauInconnu']],
  ['emploi.evolution', ['alternanceDansEmploi']],
  ['emploi.domaine', ['alternanceDansEmploi', 'partMinimaleSecteur']],
  ['aides.pacea', ['communeJeune', 'dateAides']],
  ['contacts.total', []],
])('%s depends on %j', (id, settings) => {
  expect(of(id)).toEqual(settings);
});
