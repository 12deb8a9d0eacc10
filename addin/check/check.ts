import type {HostProbes} from '../../pane/local-session';
import type {ExcelDoor} from '../host/excel-door';
import {probeNames, runProbe} from './excel-probes';
import {hostFacts} from './host-facts';

/** What « Vérifier ce poste » tries of Excel beside the port: a part of the program that comes with that view. */
export function excelProbes(door: ExcelDoor, program: string): HostProbes {
  return {facts: hostFacts(door, program), steps: probeNames(door), run: (step) => runProbe(door, step)};
}
