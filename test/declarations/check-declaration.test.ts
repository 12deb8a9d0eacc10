import {makeRegisters} from '../../samples/make-registers';
import {catalogueOf} from '../../shared/chapters/catalogue';
import {checkDeclaration} from '../../shared/chapters/check-declaration';
import {evaluate} from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';
import {readRegisters} from '../../shared/reading/read-registers';

const registers = readRegisters(makeRegisters());
const {tables, known} = catalogueOf(registers);
const figures = new Map(known.map((spec) => [spec.id, spec]));

const contacts = {register: 'contacts', dated: {kind: 'within', column: 'date'}, where: []};
const parNature = {kind: 'column', column: 'nature'};
const rows = {kind: 'rows'};
const column = {label: 'Contacts', unit: 'contacts', of: contacts, measure: rows};
const table = {
  kind: 'table',
  id: 'essai',
  chapter: 1,
  title: 'Essai',
  lines: 'Nature',
  definition: 'Essai.',
  by: parNature,
  body: {kind: 'columns', columns: [column]},
};
const figure = {
  kind: 'figure',
  id: 'essai',
  chapter: 1,
  label: 'contacts',
  unit: 'contacts',
  definition: 'Essai.',
  formula: {kind: 'count', count: {of: contacts, measure: rows}},
};

const plain = (sentence: string) => sentence.replace(/[\u00a0\u202f]/g, ' ');

function said(kind: 'population' | 'figure' | 'table', declared: unknown): string[] {
  const checked = checkDeclaration(kind, declared, figures);
  return checked.ok ? [] : checked.sentences.map(plain);
}

const withBody = (body: object) => ({...table, body});
const withColumn = (more: object) => withBody({kind: 'columns', columns: [{...column, ...more}]});
const withFormula = (formula: object) => ({...figure, formula});
const where = (...conditions: object[]) => ({...contacts, where: conditions});

it.each([...tables, ...known].map((spec) => [spec.id, spec] as const))('%s, built in, passes', (_, spec) => {
  expect(said(spec.kind, JSON.parse(JSON.stringify(spec)))).toEqual([]);
});

it('what passes is evaluated as a built-in one is', () => {
  const [built] = tables.filter(({id}) => id === 'accompagnes.commune');
  const checked = checkDeclaration('table', JSON.parse(JSON.stringify(built)), figures);
  if (!checked.ok) throw new Error(checked.sentences.join('\n'));
  const of = (spec: (typeof tables)[number]) =>
    evaluate(registers, yearPeriod(2024), {tables: [spec], figures: [], known}).tables.get(spec.id)!;
  expect(of(checked.value)).toEqual(of(built!));
  expect(of(built!).lines.length).toBeGreaterThan(5);
});

it.each<[string, 'population' | 'figure' | 'table', unknown, RegExp]>([
  ['nothing', 'table', null, /^Tableau : une déclaration manque\.$/],
  [
    'a register',
    'population',
    {...contacts, register: 'contatcs'},
    /« contatcs » n’est pas un registre\. Vouliez-vous dire « contacts » \? Existent : « jeunes », « contacts »/,
  ],
  [
    'a column',
    'population',
    where({kind: 'is', column: 'natur', values: ['SMS']}),
    /condition 1, colonne : « natur » n’est pas une colonne de mots du registre « Contacts »\. Vouliez-vous dire « nature » \?/,
  ],
  [
    'a column of another register',
    'population',
    where({kind: 'is', column: 'categorie', values: ['Emploi']}),
    /« categorie » n’est pas une colonne de mots du registre « Contacts »/,
  ],
  [
    'a day that is none',
    'population',
    {...contacts, dated: {kind: 'within', column: 'nature'}},
    /« nature » n’est pas une colonne de dates .* Existent : « date » et « naissance »/,
  ],
  [
    'a value',
    'population',
    where({kind: 'is', column: 'nature', values: ['Entretient']}),
    /« Entretient » n’est pas une valeur de la liste « nature de contact »\. Vouliez-vous dire « Entretien » \?/,
  ],
  [
    'a setting',
    'population',
    where({kind: 'is', column: 'nature', values: [{value: 'SMS', whileSetting: 'sms'}]}),
    /« sms » n’est pas un réglage/,
  ],
  [
    'a kind of condition',
    'population',
    where({kind: 'est', column: 'nature', values: []}),
    /« est » n’est pas une condition\. .*« is-not »/,
  ],
  [
    'a field',
    'population',
    {...contacts, wher: []},
    /« wher » n’est pas un mot connu ici\. Vouliez-vous dire « where » \?/,
  ],
  [
    'a field that every object inherits',
    'population',
    {...contacts, toString: 'x'},
    /« toString » n’est pas un mot connu ici/,
  ],
  ['a missing field', 'population', {register: 'contacts', where: []}, /« dated » manque\.$/],
  [
    'a population inside a condition',
    'population',
    where({kind: 'among', population: {...contacts, register: 'aide'}}),
    /« aide » n’est pas un registre\. Vouliez-vous dire « aides » \?/,
  ],
  [
    'a unit',
    'table',
    withColumn({unit: 'contact'}),
    /colonne 1, unité : « contact » n’est pas une unité\. Vouliez-vous dire « contacts » \?/,
  ],
  [
    'lines of another register',
    'table',
    {...table, by: {kind: 'column', column: 'secteur'}},
    /ventilation, colonne : « secteur » n’est pas une colonne de mots du registre « Contacts »/,
  ],
  [
    'lines that one of two registers lacks',
    'table',
    withBody({kind: 'columns', columns: [column, {...column, of: {...contacts, register: 'propositions'}}]}),
    /« nature » n’est pas une colonne de mots du registre « Propositions »/,
  ],
  [
    'columns of another register',
    'table',
    withBody({
      kind: 'cross',
      columns: {kind: 'column', column: 'secteur'},
      of: contacts,
      measure: rows,
      unit: 'contacts',
    }),
    /« secteur » n’est pas/,
  ],
  [
    'a restriction',
    'table',
    withColumn({only: {by: {kind: 'column', column: 'sex'}, labels: 'stated'}}),
    /restriction, ventilation, colonne : « sex » .* « sexe » \?/,
  ],
  [
    'a sum of words',
    'table',
    withColumn({measure: {kind: 'sum', column: 'nature'}}),
    /mesure, colonne : « nature » n’est pas une colonne de nombres du registre « Contacts »\.$/,
  ],
  ['a figure to add', 'table', withColumn({totalPlus: 'aides.frais'}), /« aides.frais » n’est pas un chiffre/],
  [
    'a base of a ratio',
    'table',
    withBody({kind: 'columns', columns: [{label: 'Part', unit: '%', part: {of: contacts, measure: rows}}]}),
    /colonne 1 : « base » manque\.$/,
  ],
  [
    'a kind of body',
    'table',
    withBody({kind: 'croisé'}),
    /« croisé » n’est pas un tableau\. Vouliez-vous dire « cross » \?/,
  ],
  [
    'youths of a register without dossiers',
    'figure',
    withFormula({
      kind: 'count',
      count: {of: {register: 'label', dated: {kind: 'always'}, where: []}, measure: {kind: 'jeunes'}},
    }),
    /« dossier » n’est pas une colonne de mots du registre « Label »/,
  ],
  [
    'participants of contacts',
    'figure',
    withFormula({kind: 'count', count: {of: contacts, measure: {kind: 'participants', orLargest: 'jeunes'}}}),
    /les participants se comptent/,
  ],
  [
    'a figure',
    'figure',
    withFormula({kind: 'change', figure: 'contacts.totale'}),
    /formule, chiffre : « contacts.totale » n’est pas un chiffre\. Vouliez-vous dire « contacts.total » \?/,
  ],
  [
    'a figure compared with itself',
    'figure',
    {...withFormula({kind: 'change', figure: 'contacts.total'}), id: 'contacts.total'},
    /il se compare à lui-même/,
  ],
  [
    'ages where no birth is known',
    'table',
    {
      ...table,
      by: {kind: 'age', on: 'end'},
      body: {kind: 'columns', columns: [{...column, of: {...contacts, register: 'label', dated: {kind: 'always'}}}]},
    },
    /« naissance » n’est pas une colonne de dates du registre « Label »/,
  ],
  [
    'a label of no class',
    'table',
    {...table, by: {kind: 'classes', classes: [{label: 'Un', where: []}], otherwise: 'Autres', order: ['Une']}},
    /« Une » n’est pas le libellé d’une classe\. Vouliez-vous dire « Un » \?/,
  ],
])('%s that does not exist is told, with what does and the nearest', (_, kind, declared, sentence) => {
  expect(said(kind, declared).join('\n')).toMatch(sentence);
});

it('tells all that is wrong, each at its place', () => {
  const wrong = {...withColumn({unit: 'x', measure: {kind: 'sum', column: 'y'}}), by: {kind: 'column', column: 'z'}};
  expect(said('table', wrong).map((sentence) => sentence.split(' : ')[0])).toEqual([
    'Tableau « essai », ventilation, colonne',
    'Tableau « essai », contenu, colonnes, colonne 1, unité',
    'Tableau « essai », contenu, colonnes, colonne 1, mesure, colonne',
  ]);
});
