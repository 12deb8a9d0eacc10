import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import webpack from 'webpack';
import {root} from '../built';

const declarations = require.resolve('@types/office-js/index.d.ts');
const folder = join(root, 'out', 'office-stub');
export const stubFile = join(folder, 'office.js');
export const hostFile = join(folder, 'host.js');

/** Bundles the stand-in, as the script that Microsoft's address would give, and as what Excel puts in a page for that script to find. */
export function bundleStub(): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: ['web', 'es2021'],
    resolve: {extensions: ['.ts', '.js']},
    entry: {office: join(__dirname, 'office-stub.ts'), host: join(__dirname, 'office-host.ts')},
    output: {path: folder, filename: '[name].js', publicPath: ''},
    performance: {hints: false},
    plugins: [
      new webpack.DefinePlugin({OFFICE_DECLARATIONS: JSON.stringify(readFileSync(declarations, 'utf8'))}),
      new webpack.NormalModuleReplacementPlugin(/^node:(fs|path)$/, join(__dirname, 'office-declarations.ts')),
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
