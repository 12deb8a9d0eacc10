import {closestTo, foldText, judgeCommunes, nameWithFile, readOfficialFile} from '../shared';
import type {OfficialCommune, OfficialList, Registers, SourceSheet} from '../shared';
import {officialFiles} from '../communes/departements';
import type {ReportOptions} from './options';
import {UsageError} from './usage-error';

/** What the official list gives to a report. */
interface Official {
  /** A table « Territoire » to read beside those of the workbook. */
  readonly sheets: readonly SourceSheet[];
  judge(registers: Registers): Registers;
}

/** Reads the official list where --departement or --territoire asks for it. Throws a UsageError for a name that it does not hold. */
export function readOfficial({departement, territoire}: Pick<ReportOptions, 'departement' | 'territoire'>): Official {
  if (departement === null && territoire.length === 0) return {sheets: [], judge: (registers) => registers};
  const all = officialFiles().map(readOfficialFile);
  const asked = departement === null ? all : [departementNamed(departement, all)];
  const communes = [
    ...new Map(territoire.flatMap((name) => communesNamed(name, asked)).map((one) => [one.insee, one])).values(),
  ];
  const lists =
    departement === null ? all.filter((list) => communes.some((one) => list.communes.includes(one))) : asked;
  // A column that says one thing, or not always something, is none.
  const groups = new Set(communes.map(({epci}) => epci));
  const hasGroups = groups.size > 1 && !groups.has('');
  const rows = [
    ['Commune', 'Code INSEE', ...(hasGroups ? ['EPCI'] : [])],
    ...communes.map(({name, insee, epci}) => [name, insee, ...(hasGroups ? [epci] : [])]),
  ];
  return {
    sheets: communes.length === 0 ? [] : [{name: nameWithFile('Territoire', 'liste officielle.csv'), rows}],
    judge: (registers) => judgeCommunes(registers, merged(lists)),
  };
}

/** Several départements as one list: their names are looked for in all of them. */
function merged([first, ...others]: readonly OfficialList[]): OfficialList {
  const all = [first!, ...others];
  return {
    ...first!,
    name: all.map(({name}) => name).join(', '),
    communes: all.flatMap(({communes}) => communes.filter(({isBeyond}) => !isBeyond || others.length === 0)),
  };
}

const isNamed = (name: string, asked: string) => foldText(name) === foldText(asked);

function departementNamed(asked: string, lists: readonly OfficialList[]): OfficialList {
  const found = lists.find(
    ({code, name}) => isNamed(code, asked) || isNamed(code, `0${asked}`) || isNamed(name, asked),
  );
  if (found !== undefined) return found;
  throw new UsageError(
    `Département non compris : « ${asked} ». Donnez son code ou son nom, par exemple --departement 59.`,
  );
}

/** The communes of a département, of an EPCI, or the one of that name. */
function communesNamed(asked: string, lists: readonly OfficialList[]): readonly OfficialCommune[] {
  const whole = lists.flatMap(({communes}) => communes.filter(({of}) => of === ''));
  const departement = lists.find(({code, name}) => isNamed(code, asked) || isNamed(name, asked));
  if (departement !== undefined) return departement.communes.filter(({of, isBeyond}) => of === '' && !isBeyond);
  const members = whole.filter(({epci}) => epci !== '' && isNamed(shortOf(epci), shortOf(asked)));
  if (members.length > 0) return members;
  const found = lists.flatMap((list) =>
    list.communes.filter(({name, isBeyond}) => !isBeyond && isNamed(name, asked)).map((commune) => ({list, commune})),
  );
  const communes = found.filter(({commune}) => commune.of === '');
  const [first, ...others] = communes.length > 0 ? communes : found; // a former commune where no commune bears that name
  if (first === undefined) {
    const closest = closestTo(asked, [...new Set(whole.flatMap(({name, epci}) => [name, epci]))]);
    throw new UsageError(
      `Territoire non compris : « ${asked} » n’est pas dans la liste officielle.${closest === undefined ? '' : ` Vouliez-vous dire « ${closest} » ?`}`,
    );
  }
  const places = [...new Set([first, ...others].map(({list}) => `${list.name} (${list.code})`))];
  if (places.length > 1)
    throw new UsageError(
      `Territoire non compris : « ${asked} » est dans plusieurs départements : ${places.join(', ')}. Ajoutez --departement.`,
    );
  return [first.commune];
}

/** « CC du Pays de Mormal » is known by its name too. */
const shortOf = (epci: string) => foldText(epci).replace(/^(?:cc|ca|cu) (?:(?:de|du|des|d|la|le|les|l) )*/, '');
