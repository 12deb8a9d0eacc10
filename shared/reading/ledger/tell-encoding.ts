import type {FaultList} from './fault-list';
import type {TextFile} from './text-lines';

/** Says what of the letters of a file of text is not sure; that of its form is for who checks it. */
export function tellEncoding(file: TextFile, faults: FaultList): void {
  const {encoding, rival, damaged, twice} = file.decoded;
  if (encoding === 'inconnu') faults.add(0, 'encoding-unknown');
  else if (rival !== null) faults.add(0, 'encoding-unsure', {encoding, rival});
  if (damaged.count > 0) faults.add(file.lineAt(damaged.at), 'encoding-damaged', {count: String(damaged.count)});
  if (twice.count > 0) faults.add(file.lineAt(twice.at), 'encoding-twice', {count: String(twice.count)});
}
