import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {makeManifest} from './make-manifest';
import {PLACEHOLDER} from './source';

/** `npm run manifest`: the repository's manifest.xml; with an address and a file, one for that address. */
const [address = PLACEHOLDER, file = join(__dirname, '..', '..', 'manifest.xml')] = process.argv.slice(2);
writeFileSync(file, makeManifest(address).xml);
