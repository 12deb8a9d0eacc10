import {readFileSync} from 'node:fs';
import type {OfficialFile} from '../shared';

interface Unit {
  readonly code: string;
  readonly nom: string;
}
interface Commune extends Unit {
  readonly type: string;
  readonly departement?: string;
  readonly collectiviteOutremer?: {readonly code: string};
  readonly arrondissement?: string;
  readonly codesPostaux?: readonly string[];
  /** The commune that it is a part of. */
  readonly chefLieu?: string;
  readonly commune?: string;
}
interface Group extends Unit {
  readonly membres: readonly Unit[];
}

const PACKAGE = '@etalab/decoupage-administratif';
const path = (file: string) => require.resolve(`${PACKAGE}/${file}`);
/** With the apostrophes of the report: no text of the data holds another of JSON's. */
const data = <T>(name: string) =>
  JSON.parse(readFileSync(path(`data/${name}.json`), 'utf8').replace(/'/g, '’')) as readonly T[];

let known: readonly OfficialFile[] | undefined;

/** The files of all départements and overseas territories that have communes, by their codes. */
export function officialFiles(): readonly OfficialFile[] {
  return (known ??= makeFiles());
}

function makeFiles(): readonly OfficialFile[] {
  const communes = data<Commune>('communes');
  // Around Paris it is the « établissement public territorial » that people name.
  const groupOf = new Map(
    [...data<Group>('epci'), ...data<Group>('ept')].flatMap((one) => one.membres.map(({code}) => [code, one] as const)),
  );
  const arrondissements = new Map(data<Unit>('arrondissements').map(({code, nom}) => [code, nom]));
  const [major] = (JSON.parse(readFileSync(path('package.json'), 'utf8')) as {version: string}).version.split('.');
  const ofDepartement = new Map<string, Commune[]>();
  for (const one of communes) {
    const code = one.departement ?? one.collectiviteOutremer?.code ?? one.code.slice(0, 3);
    ofDepartement.set(code, [...(ofDepartement.get(code) ?? []), one]);
  }
  const byCode = new Map(communes.flatMap((one) => (one.type === 'commune-actuelle' ? [[one.code, one]] : [])));
  return data<Unit>('departements').flatMap(({code, nom}): OfficialFile[] => {
    const own = ofDepartement.get(code) ?? [];
    const whole = own.filter(({type}) => type === 'commune-actuelle');
    if (whole.length === 0) return [];
    const groups = [...new Set(whole.flatMap((one) => groupOf.get(one.code) ?? []))];
    const inside = new Set(whole.map((one) => one.code));
    const beyond = groups.flatMap(({membres}) =>
      membres.flatMap((one) => (inside.has(one.code) ? [] : (byCode.get(one.code) ?? []))),
    );
    const places = [...new Set(whole.flatMap(({arrondissement = ''}) => arrondissements.get(arrondissement) ?? []))];
    const line = ({nom: name, code: insee, codesPostaux = [], arrondissement = ''}: Commune) =>
      [
        name,
        insee,
        codesPostaux.join(' '),
        groups.indexOf(groupOf.get(insee)!),
        places.indexOf(arrondissements.get(arrondissement) ?? ''),
      ] as const;
    return [
      {
        code,
        nom,
        annee: 2020 + Number(major), // as its page says: version 6 is the year 2026
        epci: groups.map((group) => group.nom),
        arrondissements: places,
        communes: [...whole, ...beyond].map(line),
        parts: own
          .filter((one) => !whole.includes(one) && !inside.has(one.code))
          .map(
            (one) =>
              [one.nom, one.code, (one.codesPostaux ?? []).join(' '), one.chefLieu ?? one.commune ?? ''] as const,
          ),
      },
    ];
  });
}

/** The scripts that a site serves: one a département, and `index.js`, which names them all. They only hold data, and are asked for as any script is: the pane has no other way to ask. */
export function officialScripts(): ReadonlyMap<string, string> {
  const script = (name: string, content: unknown) =>
    [
      `communes/${name}.js`,
      `(globalThis.bilanMlCommunes ??= {})[${JSON.stringify(name)}] = ${JSON.stringify(content)};\n`,
    ] as const;
  const files = officialFiles();
  return new Map([
    script(
      'index',
      files.map(({code, nom}) => [code, nom]),
    ),
    ...files.map((file) => script(file.code, file)),
  ]);
}
