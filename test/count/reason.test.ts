import {figureSpecs, tableSpecs} from '../../shared/chapters/catalogue';
import type {Condition, Population} from '../../shared/count/declaration';
import {among, begins, by, during, is, isNot, isOrEmpty, only, population, within} from '../../shared/count/define';
import {OF_YOUTH, reasonOfCondition, reasonOfOnly} from '../../shared/count/reason';

const entrees = population('dispositifs', within('entree'));

it.each<[string, Condition, Population['register']]>([
  ['« Fonds » autre que « CEJ »', is('fonds', ['CEJ']), 'aides'],
  ['« Statut » autre que « Présent » ou « Réalisé »', isOrEmpty('statut', ['Présent', 'Réalisé']), 'contacts'],
  [
    '« Catégorie » « Emploi », « Formation » ou « Pmsmp »',
    isNot('categorie', ['Emploi', 'Formation', 'Pmsmp']),
    'situations',
  ],
  ['« Action » qui ne commence pas par « Semaine »', begins('action', 'Semaine'), 'actions'],
  ['« Date » hors du dispositif « CEJ » du jeune', during('CEJ', 'date'), 'contacts'],
  ['jeune sans ligne qui compte dans « Dispositifs »', among(entrees), 'contacts'],
  ['« Fonds » « CEJ »', {kind: 'not', of: is('fonds', ['CEJ'])}, 'aides'],
  ['« Fonds » autre que « CEJ »', {kind: 'not', of: isNot('fonds', ['CEJ'])}, 'aides'],
  [
    '« Montant » qui est > 100,00 €, ou « Montant » de 0,00 € à 10,00 €',
    {
      kind: 'not',
      of: {
        kind: 'any',
        of: [
          {kind: 'compare', column: 'montant', as: 'number', op: '>', value: 10000},
          {kind: 'between', column: 'montant', as: 'number', from: 0, to: 1000},
        ],
      },
    },
    'aides',
  ],
  ['« QPV » vide ou « non »', {kind: 'stated', column: 'qpv', as: 'words'}, 'jeunes'],
])('says %s', (reason, condition, register) => expect(reasonOfCondition(condition, register)).toBe(reason));

it('says which value of a breakdown is wanted, or that none is stated', () => {
  expect(reasonOfOnly(only(by('secteur'), ['BTP']), population('situations', within('debut')))).toBe(
    '« Secteur » autre que « BTP »',
  );
  expect(reasonOfOnly(only(by('secteur'), 'stated'), population('situations', within('debut')))).toBe(
    '« Secteur » non renseigné',
  );
  expect(reasonOfOnly(only(by('qpv'), 'stated'), entrees)).toBe('« QPV » vide ou « non »');
  expect(reasonOfOnly(only({kind: 'age', on: 'end'}, 'stated'), entrees)).toBe('« Âge » impossible à calculer');
  expect(reasonOfOnly(only(by('sexe'), ['Femmes']), entrees, OF_YOUTH, 'Sexe')).toBe(
    '« Sexe » du jeune autre que « Femmes »',
  );
});

it('calls each column of the catalogue as a heading does, never by its id', () => {
  const said: string[] = [];
  JSON.stringify([...figureSpecs, ...tableSpecs], (_, node: Population | null) => {
    if (typeof node === 'object' && node !== null && 'register' in node && 'where' in node)
      said.push(...node.where.map((condition) => reasonOfCondition(condition, node.register)));
    return node;
  });
  const called = [...new Set(said.flatMap((reason) => /^« (.+?) »/.exec(reason)?.[1] ?? []))];
  expect(called.filter((name) => !/^[A-ZÉ]/.test(name))).toEqual([]);
  expect(called.length).toBeGreaterThan(8);
});
