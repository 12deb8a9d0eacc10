import {readFrenchEntry} from '../../workbench/sheet/french-entries';
import {toEngineSyntax} from '../../workbench/sheet/french-formulas';
import {unknownFunctions} from '../../workbench/functions/unknown-function';
import {readStyles} from '../../workbench/book/read-styles';
import {toUniverStyle} from '../../workbench/sheet/to-univer';
import {link} from '../../workbench/link/link';
import {parseXml} from '../../xlsx/xml/element';
import {allTexts, growth} from '../reading/growth';

// What else the machine does shows in a measure: a ratio is taken again before it is believed.
jest.retryTimes(3);

const escaped = (text: string) => text.replace(/[&<>"\n\t]/g, ' ');
const stylesOf = (format: string, border = 'thin') =>
  readStyles(
    parseXml(
      `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><borders><border><left style="${border}"/></border></borders><cellXfs><xf numFmtId="200" borderId="0"/></cellXfs></styleSheet>`,
      'xl/styles.xml',
    ),
  );

describe('a text as long as one likes', () => {
  const more = ['{{', '[[', '[$', '[$-', '[$a-', '""', "''", 'a.', 'aa', '1,1', '1 000'];
  const texts = (length: number) => [...allTexts(length), ...more.map((piece) => piece.repeat(length / piece.length))];
  it.each<readonly [string, (text: string) => unknown]>([
    ['typed as a number or a day', readFrenchEntry],
    ['typed as a formula', (text) => toEngineSyntax(`=SUM(${text};${text}`)],
    ['of a formula that the engine refuses', (text) => unknownFunctions(`=${text}`, () => true)],
    ['of a number format', (text) => stylesOf(escaped(text))],
  ])('%s, takes a time that grows as its length', (_, read) => {
    expect(growth((length) => texts(length).forEach(read), 32_000)).toBeLessThan(3);
  });
});

describe('a text that names what every object inherits', () => {
  const names = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];

  it.each(names)('is no border: %s', (name) => {
    const [plain, strange] = ['unheard-of', name].map((style) => toUniverStyle(stylesOf('0', style)[0]!));
    expect(strange).toEqual(plain);
  });

  it.each(names)('is no question of another thread: %s', async (name) => {
    type Port = Parameters<typeof link>[0];
    const said: unknown[] = [];
    const port = {onmessage: null, postMessage: (message: unknown) => said.push(message)} as Port;
    link(port, {own: () => Promise.resolve(1)} as never);
    port.onmessage!({data: {kind: 'call', id: 1, method: name, args: []}} as MessageEvent);
    await new Promise((resolve) => setTimeout(resolve));
    expect(said).toEqual([
      {kind: 'failure', id: 1, failure: {message: `« ${name} » n’est pas une question de cette page.`, isSaid: false}},
    ]);
  });
});
