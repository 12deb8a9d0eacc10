import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {YEAR} from './calendar';
import {grantedAids, type PlantedCase} from './ledger';
import {plantCases, stockLines} from './ledger-cases';
import {encodeLatin9, writeFec, type WrittenLedger} from './ledger-fec';
import {plantReturns, writeReturns} from './ledger-returns';
import {makeRegisters} from './make-registers';

export const FEC_NAME = `000000000FEC${YEAR}1231.txt`;
export const RETURN_NAME = `retour-asp-${YEAR}.csv`;

/** Both sample ledgers over the sample register, and what the control must say of each planted case. */
export function makeLedgers() {
  const aids = grantedAids(makeRegisters().find(({name}) => name === 'Aides')!);
  const own = plantCases(aids);
  const returned = plantReturns(aids);
  const given = own
    .flatMap(({lines}) => lines)
    .reduce((sum, {against, cents}) => sum + (against === '467200' ? cents : 0), 0);
  const fec = writeFec([...own.flatMap(({lines}) => lines), ...stockLines(given)]);
  const returns = writeReturns(returned.flatMap(({lines}) => lines));
  const expect = (file: string, cases: readonly PlantedCase[], {lineOf}: WrittenLedger) =>
    cases.map(({name, expected, aids: rows, lines}) => ({
      file,
      case: name,
      expected,
      register: rows.map(({row}) => row),
      ledger: lines.map((line) => lineOf.get(line)!),
    }));
  return {
    fec: encodeLatin9(fec.text),
    returns: returns.text,
    expected: [...expect(FEC_NAME, own, fec), ...expect(RETURN_NAME, returned, returns)],
  };
}

/** `npx tsx samples/ledger-make.ts`: writes them beside the registers, the same bytes every time. */
if (require.main === module) {
  const {fec, returns, expected} = makeLedgers();
  const file = (name: string) => join(__dirname, name);
  writeFileSync(file(FEC_NAME), fec);
  writeFileSync(file(RETURN_NAME), returns);
  writeFileSync(
    file(`cas-grand-livre-${YEAR}.json`),
    `[\n${expected.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`,
  );
  process.stdout.write(`${file(FEC_NAME)}\n${file(RETURN_NAME)}\n`);
}
