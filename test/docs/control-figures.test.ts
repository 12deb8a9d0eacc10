import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {printControlFigures} from '../../docs/print-control-figures';

it('docs/control-figures.md is what the control finds of known years (npm run docs prints it again)', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'control-figures.md'), 'utf8')).toBe(printControlFigures());
});
