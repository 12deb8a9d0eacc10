import {excelWorkbook} from '../../addin/host/excel-workbook';
import type {Rows} from '../../shared/value/cell';
import {openStandIn} from './open-stand-in';
import {RealOffice} from './real-office/real-excel';
import {OfficeError} from './stand-in/office-error';
import {dialects, StandIn} from './stand-in/stand-in';

/** Some 3 MB of cells. */
const rows: Rows = Array.from({length: 12_000}, (_, row) => [
  `dossier ${row}`,
  row,
  45_000 + row,
  'Marquette-lez-Lille',
  null,
  'x'.repeat(200),
]);

describe('large sheets', () => {
  it.each([StandIn, RealOffice])('are read and written in requests that stay far below 5 MB (%p)', async (Played) => {
    const standIn = new Played(dialects.web);
    const {workbook} = openStandIn(standIn, [{name: 'Grand', rows}]);
    const [sheet] = await workbook.listSheets();
    const from = standIn.watch.syncs;
    expect(await workbook.readRows(sheet!.key)).toEqual(rows);
    expect(standIn.watch.syncs - from).toBeGreaterThan(2);
    expect(standIn.watch.syncs - from).toBeLessThan(8);
    await workbook.addSheet({name: 'Copie', rows, formats: [], personalData: false});
    const bodies = standIn instanceof RealOffice ? standIn.host.bodies : standIn.watch.requests;
    expect(Math.max(...bodies)).toBeLessThan(2_000_000);
  });

  it('are read in smaller pieces where the host finds them too large', async () => {
    const standIn = new StandIn(dialects.web);
    const {workbook} = openStandIn(standIn, [{name: 'Grand', rows: rows.slice(0, 3000)}]);
    const [sheet] = await workbook.listSheets();
    let refused = 0;
    standIn.watch.before = (_, label) => {
      if (label === 'Range.load' && refused < 2) {
        refused++;
        throw new OfficeError('ResponsePayloadSizeLimitExceeded', 'played');
      }
    };
    expect(await workbook.readRows(sheet!.key)).toEqual(rows.slice(0, 3000));
    expect(refused).toBe(2);
  });

  it('give up with the remedy when the smallest piece is too large', async () => {
    const standIn = new StandIn(dialects.web);
    standIn.watch.before = () => {
      throw new OfficeError('ResponsePayloadSizeLimitExceeded', 'played');
    };
    await expect(excelWorkbook(standIn.door).listSheets()).rejects.toMatchObject({fault: 'too-large'});
    expect(standIn.watch.syncs).toBe(5);
  });
});
