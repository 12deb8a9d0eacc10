const path = require('node:path');
const [core] = require('../webpack.config.js');

/** The engine of the bench: built as the shipped core is, but for its doors and for being required by Node. */
module.exports = {
  ...core,
  name: 'bench',
  entry: path.join(__dirname, 'engine.ts'),
  output: {
    path: path.join(__dirname, '..', 'dist', 'bench'),
    filename: 'engine.cjs',
    library: {type: 'commonjs2'},
    chunkFormat: 'commonjs',
  },
};
