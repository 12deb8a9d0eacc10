import {workbookBytes} from '../../addin/host/workbook-bytes';

const bytes = Uint8Array.from({length: 25}, (_, at) => at * 7);

/** Excel as it gives a file: piece by piece, each answer later. */
function play(fails: 'file' | 'slice' | 'throws' | null, slice = 10) {
  const closed: string[] = [];
  const done = <T>(value: T) => ({status: 'succeeded', value});
  const failed = {status: 'failed', error: {message: 'A network problem: jean.dupont.xlsx'}};
  const file = {
    size: bytes.length,
    sliceCount: Math.ceil(bytes.length / slice),
    getSliceAsync: (at: number, answer: (result: unknown) => void) =>
      setTimeout(
        () =>
          answer(fails === 'slice' && at === 1 ? failed : done({data: [...bytes.slice(at * slice, (at + 1) * slice)]})),
        0,
      ),
    closeAsync: () => void closed.push('closed'),
  };
  const getFileAsync = (_: unknown, __: unknown, answer: (result: unknown) => void) => {
    if (fails === 'throws') throw new Error('not here');
    setTimeout(() => answer(fails === 'file' ? failed : done(file)), 0);
  };
  Object.assign(globalThis, {Office: {FileType: {Compressed: 'compressed'}, context: {document: {getFileAsync}}}});
  return closed;
}
afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

it('gives every byte of the workbook, and closes the file', async () => {
  const closed = play(null);
  expect([...(await workbookBytes())]).toEqual([...bytes]);
  expect(closed).toEqual(['closed']);
});

it.each(['file', 'slice', 'throws'] as const)(
  'says what to do where Excel refuses (%s), with none of its words',
  async (fails) => {
    const closed = play(fails);
    await expect(workbookBytes()).rejects.toMatchObject({
      name: 'UserError',
      message: expect.not.stringContaining('dupont'),
    });
    expect(closed).toEqual(fails === 'slice' ? ['closed'] : []);
  },
);
