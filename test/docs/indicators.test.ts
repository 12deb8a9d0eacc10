import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {printIndicators} from '../../docs/print-indicators';

it('docs/indicators.md is what the catalogue says (npm run docs prints it again)', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'indicators.md'), 'utf8')).toBe(printIndicators());
});
