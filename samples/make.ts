import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {writeSheets} from '../xlsx';
import {makeRegisters} from './make-registers';

/** `npm run samples`: writes the sample registers, the same bytes every time. */
const file = join(__dirname, 'registres-2024.xlsx');
writeFileSync(file, writeSheets(makeRegisters()));
process.stdout.write(`${file}\n`);
