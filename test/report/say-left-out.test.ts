import {planPeriod, recogniseWorkbook, runTask, yearPeriod} from '../../shared';
import type {SourceSheet} from '../../shared';
import {isOrEmpty, population, sum, within} from '../../shared/count/define';
import {Evaluation} from '../../shared/count/evaluation';
import type {CellValue} from '../../shared/value/cell';
import {GridWorkbook} from '../task/grid-workbook';
import {sampleSheets} from '../task/sample';

const plain = (text: CellValue) => String(text ?? '').replace(/[\u00a0\u202f]/g, ' ');

/** What chapter 12 says of the funds that its totals leave out, its total, and that of every aid granted. */
function saidOf(sheets: readonly SourceSheet[]) {
  const {registers} = runTask(recogniseWorkbook(), new GridWorkbook(sheets));
  const workbook = runTask(recogniseWorkbook(), new GridWorkbook(sheets));
  const {plan} = planPeriod(workbook, yearPeriod(2024), {chapters: [], version: '0'});
  const {cells} = plan.sheets.find(({id}) => id === 'chapitre-12')!;
  const title = cells.map(({value}) => plain(value)).find((text) => text.startsWith('Montants accordés'));
  const note = title!.split(' ; hors ')[1];
  const line = cells.find(({style}) => style === 'total-label')!.row;
  const total = cells.filter(({row, value}) => row === line && typeof value === 'number').at(-1)!.value as number;
  const aids = population('aides', within('date'), isOrEmpty('statut', ['accordé', 'payé', 'validé']));
  const all = new Evaluation(registers, yearPeriod(2024)).count(sum(aids, 'montant')).value;
  return {note, total: Math.round(total * 100), all};
}

const headOf = (name: string) => sampleSheets().find((sheet) => sheet.name === name)!.rows[0]!;

/** The sample, with more aids of a fund. */
function withAids(fonds: string, statuts: readonly string[]): SourceSheet[] {
  const cells: Readonly<Record<string, CellValue>> = {Fonds: fonds, Montant: 150, 'Date de décision': 45363};
  return sampleSheets().map((sheet) => {
    if (sheet.name !== 'Aides') return sheet;
    const made = statuts.map((statut, at) =>
      headOf('Aides').map((heading) =>
        heading === 'Statut' ? statut : heading === 'N° dossier' ? `X${at}` : (cells[String(heading)] ?? null),
      ),
    );
    return {...sheet, rows: [...sheet.rows, ...made]};
  });
}

const LEFT = /^(\d+) autres fonds \(([\d ]+) lignes, ([\d ]+),(\d\d) €\)$/;

it('says what no table counts, and what the total lacks of every aid granted; never what was typed', () => {
  const before = saidOf(sampleSheets()).note!;
  const {note, total, all} = saidOf(withAids('DUPONT Jean', ['accordé', 'payé', '', 'refusé']));
  const [[, funds, lines], [, more, moreLines, euros, cents]] = [LEFT.exec(before)!, LEFT.exec(note!)!];
  expect([Number(more) - Number(funds), Number(moreLines) - Number(lines)]).toEqual([1, 3]);
  expect(total + Number(euros!.replace(/ /g, '') + cents)).toBe(all);
});

it('says nothing where the total holds every aid', () => {
  const at = headOf('Aides').indexOf('Fonds');
  const kept = sampleSheets().map((sheet) =>
    sheet.name === 'Aides'
      ? {...sheet, rows: sheet.rows.filter((row) => !/BAFA|FDAJ Permis/.test(String(row[at])))}
      : sheet,
  );
  const {note, total, all} = saidOf(kept);
  expect([note, total]).toEqual([undefined, all]);
});

it('says no number under a threshold', () => {
  const sheets = withAids('Bourse essai', ['accordé']).map(({name, rows}) =>
    name === 'Paramètres ML'
      ? {name, rows: [...rows.slice(0, 2), ['Seuil de diffusion', 5], ...rows.slice(2)]}
      : {name, rows},
  );
  expect(saidOf(sheets).note).toBe('autres fonds');
});
