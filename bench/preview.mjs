/**
 * « Nouveau tableau » as it is composed: what each choice takes to be shown, from the draft to the lines and the values offered, over registers
 * read beforehand: `node preview.mjs COPIES ROUNDS`. The pane of the workbench and that of Excel both ask for just this. Prints JSON.
 */
import {createRequire} from 'node:module';
import {statsOf, timed} from './stats.mjs';

const require = createRequire(import.meta.url);
const {makeRegisters} = require('../dist/bench/samples.cjs');
const {composeTable, readRegisters, startTable, valuesOfColumn} = require('../dist/bench/engine.cjs');

const [copies, rounds] = process.argv.slice(2).map(Number);
const YEAR = 2024;

/** The choices of a sitting, each over what the one before left. */
const steps = [
  ['opened', {}],
  ['another register', {base: 'Contacts', lines: 'Nature'}],
  ['other lines', {lines: 'Commune'}],
  ['columns', {columns: 'Sexe'}],
  ['a criterion', {criteria: ['Nature = Entretien']}],
  ['youths', {count: 'jeunes', columns: ''}],
  ['shares', {shares: true}],
  ['lines in lines', {lines: 'Commune et Sexe', shares: false}],
  ['counted elsewhere', {lines: 'Sexe', criteria: ['parmi emploi.jeunes (dans les 6 mois après)']}],
  ['years', {criteria: [], lines: 'Sexe', columns: '5 années'}],
  [
    'a median delay',
    {
      base: 'Situations',
      count: 'médiane de Durée en jours de Date 1er accueil à Date de début',
      lines: 'Type',
      columns: '',
    },
  ],
];

const times = new Map();
const told = (step, ms, round) => times.set(step, {...times.get(step), [round]: ms});
let rows = 0;
for (let round = 0; round < rounds; round++) {
  const sheets = makeRegisters().map(manyTimes);
  rows = sheets.reduce((sum, sheet) => sum + Math.max(0, sheet.rows.length - 1), 0);
  const workbook = {registers: readRegisters(sheets)};
  told('the page', (await timed(() => startTable(workbook, YEAR))).ms, round);
  let draft = null;
  for (const [step, said] of steps) {
    const asked = draft === null ? null : {...draft, ...said};
    const {result, ms} = await timed(() => composeTable(workbook, {name: '', draft: asked, year: YEAR}));
    if (result.preview.fault !== null) throw new Error(`${step}: ${result.preview.fault}`);
    ({draft} = result);
    told(step, ms, round);
  }
  const request = {name: '', draft: {...draft, base: 'Contacts', count: '', lines: 'Commune'}, year: YEAR};
  told('values to pick from', (await timed(() => valuesOfColumn(workbook, request, 'Nature'))).ms, round);
}
console.log(JSON.stringify({rows, steps: [...times].map(([step, ms]) => ({step, ...statsOf(Object.values(ms))}))}));

/** A register with every youth several times over, each under a number of its own. */
function manyTimes(sheet) {
  const [headings, ...others] = sheet.rows;
  const dossier = headings.findIndex((heading) => /dossier/i.test(String(heading)));
  if (dossier < 0) return sheet;
  const copy = (row, at) => row.map((cell, column) => (column === dossier && at > 0 && cell ? `${cell}-${at}` : cell));
  return {
    ...sheet,
    rows: [headings, ...Array.from({length: copies}, (_, at) => others.map((row) => copy(row, at))).flat()],
  };
}
