import {foldText} from '../../shared';
import {writeWord} from '../../document';
import {reference} from '../acceptance/check-report';
import {numberOf, partsOf, plain, sampleDocument} from './sample';

const report = sampleDocument();
const bytes = writeWord(report);
const parts = partsOf(bytes);
const body = parts.get('word/document.xml')!;

/** What stands between the marks of a place. */
function placeOf(id: string): string | undefined {
  const name = id.replace(/[^A-Za-z0-9]/g, '_').slice(0, 40);
  const match = new RegExp(`<w:bookmarkStart w:id="(\\d+)" w:name="${name}"/>`).exec(body);
  if (match === null) return undefined;
  const from = match.index + match[0].length;
  return body.slice(from, body.indexOf(`<w:bookmarkEnd w:id="${match[1]}"/>`, from));
}

const wordsOf = (xml: string) => plain([...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));
const rowsOf = (xml: string) =>
  [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell]) => wordsOf(cell!)),
  );

const isSame = (found: string | undefined, want: number, unit: string) => {
  const value = found === undefined ? null : numberOf(found);
  if (value === null) return false;
  const printed = unit === '%' ? want / 100 : want;
  if (unit === 'contacts par jeune') return Math.floor(value + 0.5) === want;
  return Math.abs(value - printed) < (Number.isInteger(want) ? 1e-9 : 0.005);
};

it('prints every published number of 2024, each in its place', () => {
  const failures: string[] = [];
  let right = 0;
  const tell = (is: boolean, what: string) => (is ? void right++ : void failures.push(what));
  for (const {id, unit, rows, total, partial} of reference.tables) {
    const read = rowsOf(placeOf(`T_${id}`) ?? '').slice(1);
    const lines = new Map(read.map(([label, ...cells]) => [foldText(label!), cells]));
    const units = typeof unit === 'string' ? total.map(() => unit) : unit;
    for (const [label, values] of Object.entries(rows))
      values.forEach((want, at) => {
        const found = lines.get(foldText(label))?.[at];
        tell(isSame(found, want, units[at]!), `${id} ${label} ${at}: ${found}, not ${want}`);
      });
    const last = lines.get('total');
    if (partial !== true && last !== undefined)
      total.forEach((want, at) => tell(isSame(last[at], want, units[at]!), `${id} total: ${last[at]}, not ${want}`));
  }
  for (const {id, value, unit} of reference.figures) {
    const found = wordsOf(placeOf(id) ?? '');
    tell(isSame(found, value, unit), `${id}: ${found}, not ${value}`);
  }
  expect(failures).toEqual([]);
  expect(right).toBe(606);
});

it('has headings, contents that lead to them, captions that count and native charts over their own workbook', () => {
  const headings = [...body.matchAll(/<w:pStyle w:val="Heading[12]"\/>.*?w:name="(_Toc\d+)"/g)].map(
    ([, place]) => place,
  );
  const links = [...body.matchAll(/<w:hyperlink w:anchor="(_Toc\d+)"/g)].map(([, place]) => place);
  expect(headings.length).toBeGreaterThan(40);
  expect(links).toEqual(headings);
  expect(body).toContain('TOC \\o "1-2"');
  const captions = (kind: string) => body.split(`SEQ ${kind} `).length - 1;
  const charts = [...parts.keys()].filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
  expect(captions('Tableau')).toBeGreaterThanOrEqual(48);
  expect(captions('Graphique')).toBe(charts.length);
  expect(charts.length).toBeGreaterThanOrEqual(20);
  for (const name of charts) {
    const target = /Id="(\w+)" Type="[^"]*\/package" Target="\.\.\/embeddings\/(donnees\d+\.xlsx)"/.exec(
      parts.get(name.replace('charts/', 'charts/_rels/') + '.rels')!,
    )!;
    expect(parts.get(name)).toContain(`<c:externalData r:id="${target[1]}">`);
    expect(parts.has(`word/embeddings/${target[2]}!xl/worksheets/sheet1.xml`)).toBe(true);
  }
});

it('bears the agency’s colour, its comments and nothing of rows read or excluded', () => {
  const told = sampleDocument([['Couleur', '#7A1FA2']], {
    comments: new Map([['ML_com_public_nouveaux_accueils', 'Une belle année.\nMerci.']]),
  });
  const text = [...partsOf(writeWord(told)).values()].join('\n');
  expect(text).toContain('7A1FA2');
  expect(text).toContain('Une belle année.</w:t><w:br/><w:t xml:space="preserve">Merci.');
  expect(/lignes? lues?|exclues?/.exec(wordsOf(body))).toBeNull();
});

it('is the same file for the same report, without a date', () => {
  expect(writeWord(sampleDocument())).toEqual(bytes);
  expect(parts.get('docProps/core.xml')).not.toMatch(/created|modified/);
});

it('hides under a threshold what the sheets hide, in its charts and their workbooks too', () => {
  const masked = sampleDocument([['Seuil de diffusion', '5']]);
  expect(JSON.stringify(masked.method)).toContain('moins de 5');
  const hidden = partsOf(writeWord(masked));
  const chart = masked.chapters[0]!.sections[0]!.tables[0]!.chart!;
  const lompret = chart.rows.find(([label]) => label === 'Lompret')!;
  expect(lompret).toEqual(['Lompret', null, expect.anything()]);
  expect(hidden.get('word/document.xml')).toContain('&lt; 5');
  for (const [name, text] of hidden)
    if (/charts\/chart|embeddings/.test(name))
      for (const [, value] of text.matchAll(/<c:pt idx="\d+"><c:v>([1-4])<\/c:v>|<c r="[B-Z]\d+"><v>([1-4])<\/v>/g))
        expect([name, value]).toEqual([name, undefined]);
});
