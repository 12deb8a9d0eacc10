const path = require('node:path');
const shipped = require('../webpack.config.js').find(({name}) => name === 'appsscript');

/**
 * The engine of the bench, built as the script of Google Sheets is, but for its doors and for being required by Node. The
 * samples, and the peers of the first call, which is then the same for all: one file loaded, then run.
 */
module.exports = {
  ...shipped,
  name: 'bench',
  performance: {hints: false},
  entry: {
    engine: path.join(__dirname, 'engine.ts'),
    samples: path.join(__dirname, '..', 'samples', 'make-registers.ts'),
    near: path.join(__dirname, 'peers', 'near.mjs'),
    plain: path.join(__dirname, 'peers', 'plain.mjs'),
  },
  output: {
    path: path.join(__dirname, '..', 'dist', 'bench'),
    filename: '[name].cjs',
    library: {type: 'commonjs2'},
    chunkFormat: 'commonjs',
  },
};
