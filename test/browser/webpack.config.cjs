const path = require('node:path');

/** The pane as the build will make it, over a workbook in memory: for the browser tests, and to see its size. */
module.exports = {
  mode: 'production',
  devtool: false,
  target: ['web', 'es2021'],
  resolve: {extensions: ['.ts', '.js']},
  entry: {
    pane: path.join(__dirname, 'page.ts'),
    // What every host ships, without the workbook of the tests: its size is what is limited.
    size: path.join(__dirname, 'size.ts'),
  },
  output: {path: path.join(__dirname, '..', '..', 'out', 'pane-test'), filename: '[name].js'},
  performance: {hints: false},
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        exclude: /node_modules/,
        options: {transpileOnly: true, compilerOptions: {module: 'ESNext', noEmit: false}},
      },
    ],
  },
};
