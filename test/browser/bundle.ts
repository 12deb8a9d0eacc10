import {join} from 'node:path';
import webpack from 'webpack';
import type {Configuration} from 'webpack';

/** The pane as the build makes it, over a workbook in memory. */
const config = (folder: string): Configuration => ({
  mode: 'production',
  devtool: false,
  target: ['web', 'es2021'],
  resolve: {extensions: ['.ts', '.js']},
  entry: {pane: join(__dirname, 'page.ts')},
  output: {path: join(__dirname, '..', '..', 'out', folder), filename: '[name].js'},
  performance: {hints: false},
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        exclude: /node_modules/,
        options: {
          configFile: join(__dirname, '..', '..', 'pane', 'tsconfig.json'),
          transpileOnly: true,
          compilerOptions: {module: 'ESNext', noEmit: false},
        },
      },
    ],
  },
});

/** Bundles the pane into a folder of `out`, one for each that tests at the same time; throws what webpack says when it cannot. */
export function bundlePane(folder = 'pane-test'): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(config(folder), (error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}
