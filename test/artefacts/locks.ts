import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** What a lock says of one package, as far as tests ask. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, {readonly optional?: boolean}>>;
}

export interface Lock {
  /** The folder of the lock, from the root; empty for the root itself. */
  readonly folder: string;
  readonly lockfileVersion: number;
  /** By place: `node_modules/…`, and what is asked for under an empty name. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** The three locks of the repository. */
export const locks: readonly Lock[] = ['', 'workbench', 'bench'].map((folder) => ({
  folder,
  ...JSON.parse(readFileSync(join(__dirname, '..', '..', folder, 'package-lock.json'), 'utf8')),
}));
