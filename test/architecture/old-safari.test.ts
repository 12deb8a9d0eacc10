import {files, isSource, textOf} from './source-files';

/** What a browser or a host loads. */
const ships = /^(shared|pane|xlsx|document|communes|addin|appsscript)\//;

it('no source that ships has a look-behind: Safari before 16.4, under Excel for Mac, loads nothing of a script that has one', () => {
  const sources = files.filter((file) => isSource(file) && ships.test(file));
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.filter((file) => /\(\?<[=!]/.test(textOf(file)))).toEqual([]);
});
