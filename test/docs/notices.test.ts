import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {printNotices} from '../../docs/print-notices';

it('THIRD-PARTY-NOTICES.md names what package-lock.json ships (npm run docs prints it again)', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'THIRD-PARTY-NOTICES.md'), 'utf8')).toBe(printNotices());
});

it('the npm package called office-js, which is a stranger’s, is nowhere', () => {
  const lock = readFileSync(join(__dirname, '..', '..', 'package-lock.json'), 'utf8');
  expect(lock).not.toContain('"node_modules/office-js"');
});
