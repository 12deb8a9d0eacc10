import {handOver} from '../../addin/host/hand-over';

const bytes = new Uint8Array([80, 75, 3, 4]);

function onMac(createWorkbook: (base64: string) => Promise<void>): void {
  Object.assign(globalThis, {
    Office: {context: {platform: 'Mac'}},
    Excel: {createWorkbook},
  });
}

afterEach(() => {
  for (const name of ['Office', 'Excel']) Reflect.deleteProperty(globalThis, name);
});

it('opens the copy as a workbook where Excel lets a pane save nothing, and calls it opened, not saved', async () => {
  const opened: string[] = [];
  onMac(async (base64) => void opened.push(base64));
  expect(await handOver('Rapport.xlsx', bytes)).toBe('opened');
  expect(opened).toEqual([Buffer.from(bytes).toString('base64')]);
});

it('says that nothing was handed over where Excel refuses that too', async () => {
  onMac(() => Promise.reject(new Error('GeneralException: jean.dupont.xlsx')));
  await expect(handOver('Rapport.xlsx', bytes)).rejects.toMatchObject({
    name: 'UserError',
    message: expect.not.stringContaining('dupont'),
  });
});
