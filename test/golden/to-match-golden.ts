import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    interface Matchers<R> {
      /** Equal to the golden file of that name; `UPDATE_GOLDEN=1` writes it anew. A missing file fails in CI. */
      toMatchGolden(name: string): R;
    }
  }
}

expect.extend({
  toMatchGolden(received: string, name: string) {
    const file = join(__dirname, `${name}.golden.txt`);
    if (process.env.UPDATE_GOLDEN === '1' || (!existsSync(file) && process.env.CI === undefined)) {
      mkdirSync(__dirname, {recursive: true});
      writeFileSync(file, received);
    }
    const wanted = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const pass = wanted === received;
    return {
      pass,
      message: () =>
        wanted === '' ? `${name}: no golden file` : `${name}:\n${this.utils.diff(wanted, received) ?? ''}`,
    };
  },
});
