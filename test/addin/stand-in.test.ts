import {RealOffice} from './real-office/real-excel';
import {dialects, StandIn} from './stand-in/stand-in';

/** What a batch throws when it is run in the stand-in: the code of Office.js, or the message. */
async function refusal(
  batch: (context: Excel.RequestContext, standIn: StandIn) => Promise<unknown>,
  options: Excel.RunOptions = {},
  dialect: StandIn['dialect'] = dialects.desktop,
  Played: typeof StandIn = StandIn,
) {
  const standIn = new Played(dialect);
  return standIn.door
    .run(options, (context) => batch(context, standIn))
    .then(
      () => null,
      (error: {code?: string; message: string}) => error.code ?? error.message,
    );
}

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Feuil1');

describe.each([
  {what: 'the stand-in', Played: StandIn},
  {what: 'the stand-in, through Office.js itself', Played: RealOffice},
])('$what', ({Played}) => {
  it('does nothing before sync, and keeps what precedes the operation that fails', async () => {
    const standIn = new Played();
    await expect(
      standIn.door.run({}, async (context) => {
        const sheet = first(context);
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('A2').values = [[2, 3]];
        sheet.getRange('A3').values = [[4]];
        expect(standIn.book.sheets[0]!.cells.size).toBe(0);
        await context.sync();
      }),
    ).rejects.toMatchObject({code: 'InvalidArgument'});
    expect([...standIn.book.sheets[0]!.cells.values()].map(({value}) => value)).toEqual([1]);
  });

  it.each<[string, string, (context: Excel.RequestContext, standIn: StandIn) => Promise<unknown>]>([
    ['a property read before it is loaded', 'PropertyNotLoaded', async (context) => first(context).name],
    ['a property loaded and not synced', 'PropertyNotLoaded', async (context) => first(context).load('name').name],
    [
      'isNullObject before sync',
      'PropertyNotLoaded',
      async (context) => context.workbook.worksheets.getItemOrNullObject('x').isNullObject,
    ],
    ['a load of nothing', 'InvalidArgument', async (context) => first(context).load()],
    ['a sheet that is not there', 'ItemNotFound', async (context) => context.workbook.worksheets.getItem('x')],
    [
      'ragged arrays',
      'InvalidArgument',
      async (context) => void (first(context).getRange('A1:B2').values = [[1, 2], [3]]),
    ],
    ['a wrong size', 'InvalidArgument', async (context) => void (first(context).getRange('A1:B2').formulas = [[1, 2]])],
    [
      'a text that is read as a formula',
      'InvalidArgument',
      async (context) => void (first(context).getRange('A1').values = [['-rien']]),
    ],
    [
      'an unknown enumeration',
      'InvalidArgument',
      async (context) => void (first(context).pageLayout.orientation = 'Sideways' as 'Portrait'),
    ],
    [
      'an unknown kind of chart',
      'InvalidArgument',
      async (context) => first(context).charts.add('Bars' as 'Pie', first(context).getRange('A1')),
    ],
    [
      'an unknown key in a format',
      'InvalidArgument',
      async (context) =>
        first(context)
          .getRange('A1')
          .setCellProperties([[{format: {font: {weight: 'bold'}}} as Excel.SettableCellProperties]]),
    ],
    ['a name of 32 characters', 'InvalidArgument', async (context) => context.workbook.worksheets.add('x'.repeat(32))],
    ['a name that is taken', 'ItemAlreadyExists', async (context) => context.workbook.worksheets.add('FEUIL1')],
    [
      'a page break before the first row',
      'InvalidArgument',
      async (context) => first(context).horizontalPageBreaks.add('A1'),
    ],
    [
      'more than 5 MB',
      'RequestPayloadSizeLimitExceeded',
      async (context) =>
        void (first(context).getRangeByIndexes(0, 0, 200, 1).values = Array.from({length: 200}, () => [
          'x'.repeat(30_000),
        ])),
    ],
    [
      'an object of another context',
      'InvalidRequestContext',
      (context, {door}) =>
        door.run({}, async (other) => void first(context).charts.add('Pie', first(other).getRange('A1'))),
    ],
    [
      'a range after the end of the run that made it',
      'InvalidObjectPath',
      async (_, {door}) => {
        let range: Excel.Range | undefined;
        await door.run({}, async (context) => {
          range = first(context).getRange('A1');
          await context.sync();
        });
        range!.values = [[1]];
      },
    ],
    [
      'a series of a chart after the request that added it',
      'InvalidObjectPath',
      async (context) => {
        const chart = first(context).charts.add('Pie', first(context).getRange('A1:A2'));
        const series = chart.series.add('Autre');
        await context.sync();
        series.name = 'Encore';
      },
    ],
  ])('refuses %s', async (_, code, batch) => {
    expect(
      await refusal(
        async (context, standIn) => {
          await batch(context, standIn);
          await context.sync();
        },
        {},
        dialects.desktop,
        Played,
      ),
    ).toBe(code);
  });

  it('refuses members of later sets, and options of them', async () => {
    const properties = async (context: Excel.RequestContext) => first(context).customProperties.add('a', 'b');
    expect(await refusal(properties, {}, dialects.oldest, Played)).toBe('ApiNotFound');
    expect(await refusal(properties, {}, dialects.perpetual, Played)).toBeNull();
    expect(await refusal(async () => 0, {mergeUndoGroup: true}, dialects.perpetual)).toBe('ApiNotFound');
  });

  it('takes what is undefined for a mistake, which Office.js sends as « leave the cell »', async () => {
    const nothing = async (context: Excel.RequestContext) =>
      void (first(context).getRange('A1').values = [[undefined]]);
    expect(await refusal(nothing)).toBe('InvalidArgument');
    expect(await refusal(nothing, {}, dialects.desktop, RealOffice)).toBeNull();
  });

  it('refuses in a group of undo what cannot be undone', async () => {
    const rename = async (context: Excel.RequestContext) => void (first(context).name = 'Autre');
    const remove = async (context: Excel.RequestContext) => first(context).delete();
    expect(await refusal(rename, {mergeUndoGroup: true})).toBe('UndoNotSupported');
    expect(await refusal(rename, {mergeUndoGroup: true}, dialects.web)).toBeNull();
    expect(await refusal(rename)).toBeNull();
    expect(await refusal(remove, {mergeUndoGroup: true}, dialects.web)).toBe('UndoNotSupported');
  });

  it('calculates what a report holds', async () => {
    await new Played().door.run({}, async (context) => {
      const range = first(context).getRange('A1:C1');
      range.formulas = [[2, '=SUM(A1:A1)+A1', "'=A1"]];
      range.load('values,formulas');
      await context.sync();
      expect([range.values, range.formulas]).toEqual([[[2, 4, '=A1']], [[2, '=SUM(A1:A1)+A1', '=A1']]]);
    });
  });
});
