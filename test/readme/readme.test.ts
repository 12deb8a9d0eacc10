import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {scripts} from '../../package.json';
import {commandsIn, readmeCommands, root, treatments} from './commands';

const commands = readmeCommands();
const linesOf = (file: string) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .map((line) => line.trim());

describe('the commands of README.md', () => {
  it('are found in blocks and in sentences, without what is said of them', () => {
    const text = [
      '```sh',
      'npm ci && npm run a -- --x 1,2   # why',
      '',
      '```',
      'See `npm run b`, or `npm run a -- --x 1,2`.',
    ];
    expect(commandsIn(text.join('\n'))).toEqual(['npm ci', 'npm run a -- --x 1,2', 'npm run b']);
    expect(commands.length).toBeGreaterThan(15);
  });

  it('exist', () => {
    const names = commands.map((command) => /^npm (?:run )?([\w:]+)/.exec(command)?.[1]);
    expect(names.filter((name) => name !== 'ci' && !Object.keys(scripts).includes(name ?? ''))).toEqual([]);
  });

  it('are run as they stand by .ci/run, after the tests, but for those that are named here', () => {
    const ci = linesOf('.ci/run');
    expect(ci.indexOf('npx tsx test/readme/run-commands.ts')).toBeGreaterThan(ci.indexOf('npm test'));
    expect(Object.keys(treatments).filter((command) => !commands.includes(command))).toEqual([]);
    for (const {ranBy} of Object.values(treatments))
      if (ranBy !== undefined)
        expect([ranBy.file, linesOf(ranBy.file)]).toEqual([ranBy.file, expect.arrayContaining([ranBy.as])]);
  });
});
