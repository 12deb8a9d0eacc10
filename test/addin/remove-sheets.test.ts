import {cellAt} from './stand-in/book';
import {OfficeError} from './stand-in/office-error';
import {dialects, StandIn} from './stand-in/stand-in';
import {openStandIn} from './open-stand-in';
import {find, register, small} from '../contract/fixture';

async function drawn() {
  const standIn = new StandIn(dialects.web);
  const open = openStandIn(standIn, [register]);
  const {workbook} = open;
  await workbook.drawSheet(small('chapitre-1', '1. Un'));
  await workbook.drawSheet(small('chapitre-2', '2. Deux'));
  const sheets = (await workbook.listSheets()).filter(({mark}) => mark !== null).map(({key}) => key);
  return {...open, standIn, request: {sheets, evenTheirs: [], isTrial: false}};
}

const tabsOf = ({book}: StandIn) => book.sheets.map(({name}) => name);

it('removes nothing where the structure of the workbook is protected, and says so', async () => {
  const {workbook, standIn, request} = await drawn();
  standIn.book.isStructureLocked = true;
  await expect(workbook.removeSheets(request)).rejects.toMatchObject({fault: 'protected'});
  expect(tabsOf(standIn)).toEqual(['Jeunes', '1. Un', '2. Deux']);
  // And is known again once it is unprotected.
  standIn.book.isStructureLocked = false;
  expect((await workbook.drawSheet(small('chapitre-1', '1. Un'))).outcome).toBe('refreshed');
});

it('removes a sheet that no menu shows, and tells what led there before it shows #REF!', async () => {
  const {workbook, standIn, request, select} = await drawn();
  standIn.book.sheets.find(({name}) => name === '2. Deux')!.visibility = 'VeryHidden';
  select('Jeunes', 8, 8);
  await workbook.insertFormula("='2. Deux'!A1");
  expect((await workbook.removeSheets(request))[1]).toMatchObject({outcome: 'removed', citedBy: ['Jeunes']});
  expect(tabsOf(standIn)).toEqual(['Jeunes']);
  expect(cellAt(standIn.book.sheets[0]!, 8, 8).formula).toBe('=#REF!');
});

it('takes up what a fault left, and answers for all that was asked', async () => {
  const {workbook, standIn, request} = await drawn();
  let isBroken = false;
  standIn.watch.before = () => {
    if (isBroken) return;
    isBroken = tabsOf(standIn).length < 3; // the first one is gone
    if (isBroken) throw new OfficeError('ServiceNotAvailable', 'in passing');
  };
  expect((await workbook.removeSheets(request)).map(({outcome}) => outcome)).toEqual(['removed', 'removed']);
  expect(isBroken).toBe(true);
  expect(tabsOf(standIn)).toEqual(['Jeunes']);
  expect((await find(workbook, 'Jeunes')).rows).toBe(4);
});
