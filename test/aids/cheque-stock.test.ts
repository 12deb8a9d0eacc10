import {buildControlPlan} from './core';
import {booked, controlOf, fecOf, paid} from './scenario';

const ACCOUNTS = [
  ['Fonds ML directes', '657140'],
  ['Stock de chèques', '467200'],
];
const AIDS = [
  '10000002;MARTIN;Paul;Fonds ML directes;05/03/2024;60',
  '10000003;LEROY;Anna;Fonds ML directes;20/12/2024;40',
];
const bought = booked('10/01', ['467200', '512000'], 'ACHAT CHEQUES', 200);
const handed = (day: string, dossier: number, euros: number) =>
  booked(day, ['657140', '467200'], `REMISE CHEQUES ${dossier}`, euros);

function saidOf(...ledgers: Parameters<typeof fecOf>[0][]) {
  const names = ['123456789FEC20241231.txt', '123456789FEC20251231.txt'];
  const {control, registers} = controlOf(
    AIDS,
    ledgers.map((bookings, at) => fecOf(bookings, names[at]!)),
    ACCOUNTS,
  );
  const [page] = buildControlPlan(control, registers, {version: '1'}).sheets;
  const said = page!.cells.map(({value}) => String(value).replace(/[\u00a0\u202f]/g, ' '));
  return [control.bridges[0]!.state, said.find((text) => text.startsWith('Remis selon le registre'))];
}

describe('what the register gives and what leaves the stock of chèques', () => {
  it('is explained by the bridge when its reasons add up to it', () => {
    expect(saidOf([bought, handed('10/03', 10000002, 60)], [handed('10/01/2025', 10000003, 40)])).toEqual([
      'proven',
      'Remis selon le registre : 100,00 €, écart 40,00 €, que le pont explique. Frais de l’émetteur au registre : 0,00 €.',
    ]);
  });

  it('is not, in a fund that is proven, when chèques left for something else or the bank paid an aid', () => {
    const byBank = paid('10/03', 'AIDE 10000002', 60, {debit: '657140'});
    expect(saidOf([bought, byBank, handed('21/12', 10000003, 40)])).toEqual([
      'proven',
      expect.stringContaining('écart 60,00 €, voir le pont.'),
    ]);
  });

  it('is not while something is open', () => {
    expect(saidOf([bought, handed('10/03', 10000002, 60)])).toEqual([
      'unexplained',
      expect.stringContaining('écart 40,00 €, voir le pont.'),
    ]);
  });
});
