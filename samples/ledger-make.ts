import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {writeSheets} from '../xlsx';
import {YEAR} from './calendar';
import {grantedAids, type PlantedCase} from './ledger';
import {plantCases, stockLines} from './ledger-cases';
import {encodeLatin9, writeFec, type WrittenLedger} from './ledger-fec';
import {plantReturns, writeReturns} from './ledger-returns';
import {CONTROL_REGISTERS_NAME, plantRegisters} from './ledger-registers';
import {makeRegisters} from './make-registers';

export const FEC_NAME = `000000000FEC${YEAR}1231.txt`;
export const RETURN_NAME = `retour-asp-${YEAR}.csv`;

/** Both sample ledgers over the sample register, and what the control must say of each planted case. */
export function makeLedgers() {
  const sheets = makeRegisters();
  const aids = grantedAids(sheets.find(({name}) => name === 'Aides')!);
  const own = plantCases(aids);
  const returned = plantReturns(aids);
  const given = own
    .flatMap(({lines}) => lines)
    .reduce((sum, {against, cents}) => sum + (against === '467200' ? cents : 0), 0);
  const fec = writeFec([...own.flatMap(({lines}) => lines), ...stockLines(given)]);
  const returns = writeReturns(returned.flatMap(({lines}) => lines));
  const expect = (file: string, cases: readonly PlantedCase[], {lineOf}: WrittenLedger) =>
    cases.map(({name, expected, aids: rows, lines, funds, leaves}) => ({
      file,
      case: name,
      expected,
      funds,
      leaves,
      register: rows.map(({row}) => row),
      ledger: lines.map((line) => lineOf.get(line)!),
    }));
  const expected = [...expect(FEC_NAME, own, fec), ...expect(RETURN_NAME, returned, returns)];
  const registers = plantRegisters(sheets, expected, FEC_NAME);
  return {fec: encodeLatin9(fec.text), returns: returns.text, expected, registers};
}

/** `npx tsx samples/ledger-make.ts`: writes them beside the registers, the same bytes every time. */
if (require.main === module) {
  const {fec, returns, expected, registers} = makeLedgers();
  const file = (name: string) => join(__dirname, name);
  writeFileSync(file(FEC_NAME), fec);
  writeFileSync(file(RETURN_NAME), returns);
  const writeCases = (name: string, cases: readonly unknown[]) =>
    writeFileSync(file(name), `[\n${cases.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
  writeCases(`cas-grand-livre-${YEAR}.json`, expected);
  writeFileSync(file(CONTROL_REGISTERS_NAME), writeSheets(registers.sheets));
  writeCases(`cas-registres-controle-${YEAR}.json`, registers.planted);
  process.stdout.write([FEC_NAME, RETURN_NAME, CONTROL_REGISTERS_NAME].map((name) => `${file(name)}\n`).join(''));
}
