import {PartToCome} from '../../shared/value/part-to-come';
import type {Problem} from '../../shared/message/problem';
import {matchSheet} from '../../shared/reading/recognise';
import {reportMissing, tellUnread} from '../../shared/reading/tell-unread';
import {reportMissing as missingLater, tellUnread as tellLater} from '../../shared/reading/tell-unread-later';
import {unknownSheets} from '../../shared/reading/unknown-sheets';
import {unknownSheets as sheetsLater} from '../../shared/reading/unknown-sheets-later';
import {readRegisters} from '../../shared/reading/read-registers';
import {jeunes, sheet, territoire} from './sheets';

/** What a part asks to be loaded, once it is. */
async function loaded(ask: () => void): Promise<void> {
  let asked: unknown;
  try {
    ask();
  } catch (error) {
    asked = error;
  }
  expect(asked).toBeInstanceOf(PartToCome);
  await (asked as PartToCome).load();
}

it('headings that nothing reads are told alike once the part is there', async () => {
  const contacts = sheet('Contacts', ['N° dossier', 'Date', 'Nature', 'Doublon'], ['J1', 45300, 'SMS', 'Oui']);
  const match = matchSheet(contacts, {dateAides: 'décision'})!;
  const one = {heading: 'Doublon', index: 3};
  const ask = (tell: typeof tellUnread) => {
    const problems: Problem[] = [];
    tell(contacts, match, {unread: [one], all: [one], mapped: undefined}, problems);
    return problems;
  };
  await loaded(() => ask(tellLater));
  expect(ask(tellLater).map(({code}) => code)).toEqual(['status-beside', 'headings-unread']);
  expect(ask(tellLater)).toEqual(ask(tellUnread));

  const missing = (report: typeof reportMissing) => {
    const problems: Problem[] = [];
    report(contacts, {...match, missing: ['nature']}, problems);
    return problems;
  };
  expect(missing(missingLater).map(({code}) => code)).toEqual(['header-missing']);
  expect(missing(missingLater)).toEqual(missing(reportMissing));
});

it('sheets that are no register are read as the next of a series, or told, alike once the part is there', async () => {
  const first = sheet('Contacts janvier', ['N° dossier', 'Date', 'Nature'], ['J1', 45300, 'SMS']);
  const next = sheet('Contacts février', ['J1', 45330, 'SMS'], ['J2', 45331, 'SMS']);
  const known = {...matchSheet(first, {dateAides: 'décision'})!, ignored: []};
  const rdv = sheet('RDV', ['Qui', 'Quand'], ['J100', 45300], ['J101', 45301], ['J102', 45302]);
  const youths = sheet(
    'Jeunes',
    [...jeunes.rows[0]!],
    ...['J100', 'J101', 'J102'].map((one) => [one, 'F', 38000, 'Lompret', 'BAC', 45300]),
  );
  const {tables} = readRegisters([territoire, youths]);
  const totals = sheet('Contacts', ['Mois', 'janv.', 'févr.', 'mars', 'avril'], ['SMS', 1, 2, 3, 4]);
  const ask = ({continueSheets, reportTotals, reportLeftSheets}: typeof unknownSheets) => {
    const problems: Problem[] = [];
    const found = continueSheets([next], [{sheet: first, known}], problems);
    reportTotals(totals, new Set(), problems);
    reportLeftSheets([rdv], tables, problems);
    return {found, problems};
  };
  await loaded(() => ask(sheetsLater));
  expect(ask(sheetsLater).problems.map(({code}) => code)).toEqual(['sheets-continued', 'totals-sheet', 'sheet-unread']);
  expect(ask(sheetsLater)).toEqual(ask(unknownSheets));
});
