import {join} from 'node:path';
import {createContext, runInContext} from 'node:vm';
import {parse} from 'acorn';
import {build} from 'esbuild';
import {makeRegisters} from '../../samples/make-registers';
import {checkReport} from '../acceptance/check-report';
import type * as Core from '../../shared';
import {writeReport} from '../../xlsx';

let script: string;

beforeAll(async () => {
  const {outputFiles} = await build({
    entryPoints: [join(__dirname, '..', '..', 'shared', 'index.ts')],
    bundle: true,
    write: false,
    target: 'es2021',
    globalName: 'MLCore',
    logLevel: 'error',
  });
  script = outputFiles[0]!.text;
});

describe('the core alone, as one script', () => {
  it('is plain ES2021, as Apps Script takes it', () => {
    expect(() => parse(script, {ecmaVersion: 2021, sourceType: 'script'})).not.toThrow();
  });

  it('makes the whole report in a bare context, where no host is, no clock and no locale', () => {
    const context = createContext({});
    runInContext(
      'delete globalThis.Date; delete globalThis.Intl; delete globalThis.console; Math.random = undefined;',
      context,
    );
    runInContext(script, context);
    const core = runInContext('MLCore', context) as typeof Core;
    const registers = core.readRegisters(makeRegisters());
    const results = core.evaluate(registers, core.yearPeriod(2024), core.catalogueOf(registers));
    const plan = core.buildReportPlan(registers, results, {version: '0'});
    const {passed, failures} = checkReport(writeReport(plan));
    expect(failures).toEqual([]);
    expect(passed).toBe(606);
  });
});
