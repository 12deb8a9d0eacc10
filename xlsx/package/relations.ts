import type {Package} from './open-package';

export interface Relation {
  readonly id: string;
  /** Last word of the type: `worksheet`, `styles`… the same in transitional and strict files. */
  readonly type: string;
  /** Name of the part, or the address as written when it is outside of the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Relations of a part; of the whole package for ''. None when the part has no relations. */
export function readRelations(pack: Package, part: string): Relation[] {
  const name = relationsPartOf(part);
  if (!pack.find(name)) return [];
  return pack
    .parse(name)
    .children.filter((child) => child.name === 'Relationship')
    .map(({attributes}) => {
      const isExternal = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return {
        id: attributes['Id'] ?? '',
        type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
        target: isExternal ? target : resolveTarget(part, target),
        isExternal,
      };
    });
}

export function relationsPartOf(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

/** A target is relative to the folder of its part, or absolute with a leading `/`. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replace(/\\/g, '/').replace(/#.*$/, '');
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return decodePath(steps.join('/'));
}

/** `%20` back to a space; a lone `%`, which some writers leave, stays. */
function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The shortest way to write a target from a part, as other writers do. */
export function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
