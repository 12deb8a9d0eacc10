import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import webpack from 'webpack';
import {root} from '../built';

const declarations = require.resolve('@types/office-js/index.d.ts');
export const stubFile = join(root, 'out', 'office-stub', 'office.js');

/** Bundles the stand-in as the script that Microsoft's address would give. */
export function bundleStub(): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: ['web', 'es2021'],
    resolve: {extensions: ['.ts', '.js']},
    entry: join(__dirname, 'office-stub.ts'),
    output: {path: join(root, 'out', 'office-stub'), filename: 'office.js'},
    performance: {hints: false},
    plugins: [
      new webpack.DefinePlugin({OFFICE_DECLARATIONS: JSON.stringify(readFileSync(declarations, 'utf8'))}),
      new webpack.NormalModuleReplacementPlugin(/^node:fs$/, join(__dirname, 'office-declarations.ts')),
    ],
    module: {
      rules: [
        // Asked where it is, and read through the plugin above.
        {test: /office-js[\\/]index\.d\.ts$/, type: 'asset/resource', generator: {emit: false}},
        {
          test: /\.ts$/,
          loader: 'ts-loader',
          exclude: /node_modules/,
          options: {transpileOnly: true, compilerOptions: {module: 'ESNext', noEmit: false}},
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}
