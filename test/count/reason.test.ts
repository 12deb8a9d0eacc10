import {reasonOf} from '../../shared/count/cube';
import {figureSpecs} from '../../shared/chapters/catalogue';
import type {Only} from '../../shared/count/declaration';

it('says in the words of staff why a row is left out', () => {
  const onlys: Only[] = [];
  JSON.stringify(figureSpecs, (key, value: unknown) => {
    if (key === 'only') onlys.push(value as Only);
    return value;
  });
  const reasons = [...new Set(onlys.map(reasonOf))].sort();
  expect(reasons.map((reason) => /« (.*) »/.exec(reason)?.[1])).toEqual([
    'QPV',
    'RQTH',
    'conformité (précision)',
    'niveau validé',
    'secteur',
    'sexe',
    'thématique',
    'âge',
  ]);
});
