import {join} from 'node:path';
import {build} from 'esbuild';
import {excelDeclarations} from '../../addin/office-declarations';
import {root} from '../built';

const folder = join(root, 'out', 'office-stub');
export const stubFile = join(folder, 'office.js');
export const hostFile = join(folder, 'host.js');

/** Bundles the stand-in, as the script that Microsoft's address would give, and as what Excel puts in a page for that script to find. */
export async function bundleStub(): Promise<void> {
  await build({
    entryPoints: {office: join(__dirname, 'office-stub.ts'), host: join(__dirname, 'office-host.ts')},
    outdir: folder,
    bundle: true,
    target: 'es2021',
    logLevel: 'error',
    plugins: [
      {
        name: 'no file is read in a page',
        setup: ({onLoad}) =>
          onLoad({filter: /[\\/]office-declarations\.ts$/}, () => ({
            contents: `export const excelDeclarations = () => ${JSON.stringify(excelDeclarations())};`,
          })),
      },
    ],
  });
}
