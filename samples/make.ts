import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {writeSheets} from '../xlsx';
import {makeRegisters} from './make-registers';
import {makeRural, makeRuralVisits} from './rural/make-rural';
import {writeText} from './write-text';

/** `npm run samples`: writes the sample registers of both agencies, the same bytes every time. */
const file = join(__dirname, 'registres-2024.xlsx');
writeFileSync(file, writeSheets(makeRegisters()));
const rural = join(__dirname, 'agence-rurale');
mkdirSync(rural, {recursive: true});
writeFileSync(join(rural, 'registres.xlsx'), writeSheets(makeRural()));
writeFileSync(join(rural, 'point-jeunes.csv'), writeText(makeRuralVisits()));
process.stdout.write(`${file}\n${rural}\n`);
