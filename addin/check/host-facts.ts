import type {CheckFacts} from '../../shared';
import type {ExcelDoor} from '../host/excel-door';

/** What Excel says of itself, and nothing of it that is not known beforehand: the report goes to others. */
export function hostFacts(door: ExcelDoor, program: string): CheckFacts {
  const {platform, diagnostics} = Office.context as Partial<typeof Office.context>;
  const known = ['PC', 'OfficeOnline', 'Mac', 'iOS', 'Android', 'Universal'];
  const version = String(diagnostics?.version ?? '');
  return {
    program,
    host: 'Excel',
    platform: known.find((one) => one === String(platform)) ?? '',
    version: /^\d+(\.\d+){1,4}$/.test(version) ? version : '',
    sets: latestSets(door),
  };
}

/** The latest set of each kind that we ask for. */
function latestSets(door: ExcelDoor): string[] {
  const versions = Array.from({length: 30}, (_, at) => `1.${30 - at}`);
  const latest = versions.find((version) => door.supports(version));
  const has = (set: string, version: string) => Office.context.requirements.isSetSupported(set, version);
  const functions = versions.find((version) => has('CustomFunctionsRuntime', version));
  return [
    ...(latest === undefined ? [] : [`ExcelApi ${latest}`]),
    ...(functions === undefined ? [] : [`CustomFunctionsRuntime ${functions}`]),
    ...(has('SharedRuntime', '1.1') ? ['SharedRuntime 1.1'] : []),
  ];
}
