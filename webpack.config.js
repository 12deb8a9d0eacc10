const path = require('node:path');

/** TypeScript through ts-loader, for any bundle. */
const base = {
  mode: 'production',
  devtool: false,
  resolve: {extensions: ['.ts', '.js', '.json']},
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

/** The core alone, as Apps Script runs it: one script, no host, ES2021. */
const core = {
  ...base,
  name: 'core',
  target: ['web', 'es2021'],
  entry: './shared/index.ts',
  output: {
    path: path.join(__dirname, 'dist', 'core'),
    filename: 'core.js',
    library: {name: 'MLCore', type: 'var'},
  },
};

module.exports = [core];
