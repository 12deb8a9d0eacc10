const path = require('node:path');
const shipped = (wanted) => require('../webpack.config.js').find(({name}) => name === wanted);

/** Built as what ships is, but for its doors and for being required by Node. */
const built = (like, name, entry) => ({
  ...like,
  name,
  performance: {hints: false},
  entry,
  output: {
    path: path.join(__dirname, '..', 'dist', 'bench'),
    filename: '[name].cjs',
    library: {type: 'commonjs2'},
    chunkFormat: 'commonjs',
    chunkLoading: 'require',
  },
});

const here = (...names) => path.join(__dirname, ...names);

module.exports = [
  // The engine as the script of Google Sheets, the samples, and the peers of the first call: one file loaded, then run.
  built(shipped('appsscript'), 'bench', {
    engine: here('engine.ts'),
    samples: here('..', 'samples', 'make-registers.ts'),
    rural: here('..', 'samples', 'rural', 'make-rural.ts'),
    near: here('peers', 'near.mjs'),
    plain: here('peers', 'plain.mjs'),
  }),
  built(shipped('addin'), 'bench-excel', {excel: here('excel.ts')}),
];
