import {openStandIn} from '../addin/open-stand-in';
import {RealOffice} from '../addin/real-office/real-excel';
import {dialects, StandIn} from '../addin/stand-in/stand-in';
import {workbenchHost} from '../workbench/contract-host';
import {awaited} from './awaited';
import type {HostUnderTest} from './host-under-test';
import {keyOf, MemoryWorkbook, put} from './memory-workbook';
import type {MemorySheet} from './memory-workbook';
import {sheetsHosts} from './sheets-hosts';

const memory: HostUnderTest = {
  name: 'in memory',
  open: (sheets) => {
    const book = new MemoryWorkbook();
    const find = (name: string): MemorySheet => book.sheets.find((sheet) => sheet.name === name)!;
    for (const {name, rows, hidden} of sheets) {
      const sheet = book.make(name);
      sheet.visible = hidden !== true;
      rows.forEach((row, r) => row.forEach((value, c) => put(sheet, r, c, value)));
    }
    return {
      workbook: awaited(book),
      reopen: () => awaited(book),
      snapshot: (name) => structuredClone([...find(name).cells]),
      type: (name, row, column, value) => put(find(name), row, column, value),
      rename: (name, to) => void (find(name).name = to),
      remove: (name) => void book.sheets.splice(book.sheets.indexOf(find(name)), 1),
      select: (name, row, column) => void (book.active = {sheet: find(name), row, column}),
      formulaAt: (name, row, column) => find(name).cells.get(keyOf(row, column))?.formula,
      names: () => new Map([...book.names].map(([name, {sheet, area}]) => [name, {sheet: sheet.name, area}])),
      addName: (name, sheet, area) => void book.names.set(name, {sheet: find(sheet), area, kind: 'name'}),
      addTable: (name, sheet, area) => void book.names.set(name, {sheet: find(sheet), area, kind: 'table'}),
    };
  },
};

export const hosts: readonly HostUnderTest[] = [
  memory,
  workbenchHost,
  ...Object.values(dialects).map((dialect): HostUnderTest => ({
    name: dialect.name,
    open: (sheets) => openStandIn(new StandIn(dialect), sheets),
  })),
  ...sheetsHosts,
  ...[dialects.web, dialects.oldest].map((dialect): HostUnderTest => ({
    name: `${dialect.name}, through Office.js itself`,
    open: (sheets) => openStandIn(new RealOffice(dialect), sheets),
  })),
];
