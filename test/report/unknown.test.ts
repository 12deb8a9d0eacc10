import {catalogueOf} from '../../shared/chapters/catalogue';
import type {CellValue} from '../../shared/value/cell';
import {dayOf} from '../../shared/value/day';
import type {SourceSheet} from '../../shared/count/registers';
import {readRegisters} from '../../shared/reading/read-registers';
import {resultsOf, smallPlan, smallRegisters, smallSheets, textsOf} from './small-report';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const textsWith = (sheets: readonly SourceSheet[], year = 2024) =>
  textsOf(smallPlan(readRegisters(sheets), {}, year)).map(plain);
/** What a report says when nobody was counted. */
const NOBODY = /(^|[ ,])aucune? (jeune|contact|proposition|n’|aide|contrat|situation)/i;

describe('unknown is not zero', () => {
  it.each(smallSheets.slice(1).map(({name}) => name))('without %s, no figure that needs it is told', (name) => {
    const registers = smallRegisters([name]);
    const {figures, tables} = resultsOf(registers);
    const whole = resultsOf(smallRegisters());
    // What has the same value without the register did not need it; anything else is unknown, never another number.
    for (const [id, {value, lack}] of figures)
      expect([id, lack === undefined ? value : null]).toEqual([
        id,
        lack === undefined ? whole.figures.get(id)!.value : null,
      ]);
    for (const [id, {lacks, total}] of tables)
      (total ?? []).forEach((value, column) => {
        const isOut = (lacks?.[column] ?? null) !== null;
        expect([id, column, value]).toEqual([id, column, isOut ? null : whole.tables.get(id)!.total![column]]);
      });
  });

  it('without Jeunes, no sheet says that there was nobody, and Méthode says why', () => {
    const texts = textsOf(smallPlan(smallRegisters(['Jeunes']))).map(plain);
    expect(texts.filter((text) => NOBODY.test(text) && !text.startsWith('Aucun problème'))).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/quartier|accueil/)]),
    );
    expect(texts.filter((text) => text === 'Non disponible : registre « Jeunes » absent.').length).toBeGreaterThan(20);
  });

  it('a column that is not there leaves the others of its table, and is told under it', () => {
    const sheets = smallSheets.map((sheet) =>
      sheet.name === 'Jeunes' ? {...sheet, rows: sheet.rows.map((row) => row.filter((_, at) => at !== 4))} : sheet,
    );
    const registers = readRegisters(sheets);
    const {tables, figures} = resultsOf(registers);
    expect(tables.get('premiers-accueils.commune')).toMatchObject({total: [2, null]});
    expect(figures.get('accompagnes.qpv')).toMatchObject({value: null, lack: {register: 'jeunes', column: 'qpv'}});
    const texts = textsWith(sheets);
    expect(texts).toContain('n.d.');
    expect(texts).toContain('n.d. : non disponible (colonne « QPV » absente du registre « Jeunes »).');
  });

  it('is what every declaration of the catalogue knows: with no register at all nothing has a number', () => {
    const registers = readRegisters([]);
    const {tables, figures} = resultsOf(registers);
    expect([...figures.values()].filter(({value, lack}) => value !== null || lack === undefined)).toEqual([]);
    expect([...tables.values()].filter(({lacks}) => lacks?.every((lack) => lack !== null) !== true)).toEqual([]);
    expect(figures.size).toBe(catalogueOf(registers).figures.length);
  });
});

describe('a zero is said only where every row says so', () => {
  const dispositifs = (...rows: readonly CellValue[][]): SourceSheet => ({
    name: 'Dispositifs',
    rows: [['N° dossier', 'Dispositif', 'Date d’entrée', 'Date de sortie'], ...rows],
  });
  const said = /aucun jeune n’a été suivi en CEJ|aucun .* CEJ/i;
  const cejTexts = (sheet: SourceSheet, year = 2024) =>
    textsWith([...smallSheets, sheet], year).filter((text) => said.test(text) || text.startsWith('Zéro à vérifier'));

  it('is said where other programmes alone stand there', () => {
    const texts = cejTexts(dispositifs(['1', 'PACEA', dayOf(2024, 2, 2), null]));
    expect(texts.some((text) => said.test(text))).toBe(true);
    expect(texts.filter((text) => text.includes('« Dispositif »'))).toEqual([]);
  });

  it.each([
    [
      'a value that no figure counts',
      ['1', 'CEJ renouvellement', dayOf(2024, 2, 2), null],
      'a dans « Dispositif » une valeur qu’aucun chiffre ne compte',
    ],
    ['no value', ['1', null, dayOf(2024, 2, 2), null], 'a dans « Dispositif » une valeur qu’aucun chiffre ne compte'],
    ['a date that is not read', ['1', 'CEJ', 'bientôt', null], 'n’a aucune ligne en 2024'],
    ['no row of the year', ['1', 'CEJ', dayOf(2021, 2, 2), dayOf(2021, 3, 3)], 'n’a aucune ligne en 2024'],
  ])('is not said where there is %s', (_, row, why) => {
    const texts = cejTexts(dispositifs(row as CellValue[]));
    expect(texts.filter((text) => said.test(text))).toEqual([]);
    expect(texts.some((text) => text.includes(why))).toBe(true);
  });

  it('is not said where some rows have no date', () => {
    const texts = cejTexts(dispositifs(['1', 'PACEA', dayOf(2024, 2, 2), null], ['2', 'CEJ', 'bientôt', null]));
    expect(texts.filter((text) => said.test(text))).toEqual([]);
    expect(texts).toContain(
      'Zéro à vérifier : 1 ligne du registre « Dispositifs » n’a pas de date, de dossier ou de montant lisible.',
    );
  });
});
