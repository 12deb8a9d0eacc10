import {join} from 'node:path';
import {build} from 'esbuild';

/**
 * Bundles the pane over a workbook in memory, into a folder of `out`, one for each that tests at the same time. In one file:
 * what ships, and its parts that load when asked for, are tried as built (`test/artefacts/browser`).
 */
export async function bundlePane(folder = 'pane-test'): Promise<void> {
  await build({
    entryPoints: {pane: join(__dirname, 'page.ts')},
    outdir: join(__dirname, '..', '..', 'out', folder),
    bundle: true,
    minify: true,
    target: 'es2021',
    logLevel: 'error',
  });
}
