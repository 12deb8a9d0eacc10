import {buildControlPlan, readLedgerBytes} from './core';
import {openPoints} from '../../shared/aids/open-points';
import {BANK, booked, controlOf, fecOf, paid} from './scenario';

const AID = '10000002;MARTIN;Paul;FAJ;05/03/2024;150';
const PAID = paid('20/03', 'AIDE FAJ 10000002', 150);
const plain = (text: unknown) => String(text ?? '').replace(/[\u00a0\u202f]/g, ' ');

/** Something bought every so many days, from one month to another, both included. */
const bought = (first: number, last: number, every: number) =>
  Array.from({length: 366}, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)))
    .filter((day, at) => at % every === 0 && day.getUTCMonth() + 1 >= first && day.getUTCMonth() + 1 <= last)
    .map((day, at) => {
      const on = `${String(day.getUTCDate()).padStart(2, '0')}/${String(day.getUTCMonth() + 1).padStart(2, '0')}`;
      return booked(on, ['606000', BANK], `PAPIER ${at}`, 5);
    });

const controlWith = (entries: Parameters<typeof fecOf>[0], aids = [AID], decisions: string[][] = []) =>
  controlOf(aids, [fecOf(entries)], undefined, decisions).control;

const REST = /^Le grand livre va du .* : le reste de la période n’est pas contrôlé\./;

describe('a ledger of a part of the period', () => {
  const JUNE = ['10000002;MARTIN;Paul;FAJ;05/06/2024;150', paid('20/06', 'AIDE FAJ 10000002', 150)] as const;

  it.each([
    ['stops in April', AID, [...bought(1, 4, 3), PAID]],
    ['begins in June', JUNE[0], [...bought(6, 12, 6), JUNE[1]]],
  ] as const)('that goes on for months and %s puts all funds in doubt', (_, aid, entries) => {
    const found = controlWith(entries, [aid]);
    expect(found.wholeDoubts.map(({message}) => plain(message))).toEqual([expect.stringMatching(REST)]);
    expect(found.wholeDoubts[0]!.funds).toBeNull();
    expect(found.bridges.map(({state}) => state)).toEqual(['to-confirm']);
    expect(openPoints(found)).not.toEqual([]);
  });

  it('is accepted by a decision, and then said with who accepted it', () => {
    const entries = [...bought(1, 4, 3), PAID];
    const key = controlWith(entries).wholeDoubts[0]!.key;
    const found = controlWith(entries, [AID], [['accepter', key, '', 'contrôle du premier quadrimestre']]);
    expect(found.bridges[0]!.state).toBe('proven');
    expect(found.acceptedDoubts.map((doubt) => doubt.key)).toEqual([key]);
  });

  it('of so few lines that their days say nothing is only told', () => {
    const found = controlWith([PAID]);
    expect(found.bridges[0]!.state).toBe('proven');
    expect(found.partRead.map(plain)).toEqual([expect.stringMatching(REST)]);
  });

  it('that has silences as long of its own is only told', () => {
    const found = controlWith([...[1, 3, 6, 9].flatMap((month) => bought(month, month, 3)), PAID]);
    expect(found.wholeDoubts).toEqual([]);
    expect(found.partRead).toHaveLength(1);
  });

  it('is no part where lines go on until the end', () => {
    const found = controlWith([...bought(1, 12, 9), PAID]);
    expect([found.partRead, found.wholeDoubts]).toEqual([[], []]);
  });

  it('puts in doubt the fund alone that a return pays', () => {
    const months = ['01', '02', '03', '04'];
    const dossiers = Array.from({length: 16}, (_, at) => 10000010 + at);
    const aids = months.flatMap((month) => dossiers.map((one) => `${one};NOM${one};Léa;CEJ;05/${month}/2024;300`));
    const rows = months.flatMap((month) =>
      dossiers.map((one) => `CEJ;${one};${month}/2024;300,00;Payé;20/${month}/2024`),
    );
    const heading = 'Fonds;Numéro de dossier;Mois de droit;Montant;Statut;Date de paiement';
    const list = readLedgerBytes('retour-cej.csv', Buffer.from([heading, ...rows].join('\n')));
    const {control} = controlOf([AID, ...aids], [fecOf([...bought(1, 12, 9), PAID]), list]);
    expect(control.bridges.map(({fund, state}) => `${fund} ${state}`)).toEqual(['CEJ to-confirm', 'FAJeM proven']);
    expect(control.wholeDoubts.map(({message}) => plain(message))).toEqual([
      expect.stringMatching(/^Ce qui est payé de CEJ va du 20\/01\/2024 au 20\/04\/2024 : le reste/),
    ]);
  });
});

describe('a book that is silent between its lines', () => {
  const SILENT = /^Le grand livre n’a aucune ligne (.*) : il en manque/;
  const silences = (entries: Parameters<typeof fecOf>[0]) => {
    const {wholeDoubts, bridges} = controlWith([...entries, PAID]);
    const spans = wholeDoubts.flatMap(({message}) => SILENT.exec(plain(message))?.slice(1) ?? []);
    expect(bridges[0]!.state).toBe(wholeDoubts.length > 0 ? 'to-confirm' : 'proven');
    return spans;
  };
  const without = (every: number, ...months: number[]) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
      .filter((month) => !months.includes(month))
      .flatMap((month) => bought(month, month, every));

  it.each([
    ['from April to July', [...bought(1, 3, 2), ...bought(8, 12, 3)], ['du 01/04/2024 au 31/07/2024']],
    ['without April', without(2, 4), ['du 01/04/2024 au 01/05/2024']],
    [
      'between two half-years, without June',
      [...bought(1, 5, 4), ...bought(7, 12, 4)],
      ['du 29/05/2024 au 02/07/2024'],
    ],
    ['without two months', without(2, 5, 10), ['du 01/05/2024 au 31/05/2024, ni du 30/09/2024 au 01/11/2024']],
    ['without August, as it goes on every day', without(1, 8), ['du 01/08/2024 au 31/08/2024']],
  ])('%s', (_, entries, told) => expect(silences(entries)).toEqual(told));

  it.each([
    ['in August, of a small agency', without(9, 8)],
    ['by its habit', [1, 4, 7, 10, 12].flatMap((month) => bought(month, month, 2))],
    ['nowhere', without(9)],
  ])('or is not: %s', (_, entries) => expect(silences(entries)).toEqual([]));

  it('of so few lines that their days say nothing', () => {
    expect(silences([...bought(1, 2, 9), ...bought(11, 12, 9)])).toEqual([]);
  });
});

describe('aids that do not count', () => {
  const said = (...aids: string[]) => {
    const {control, registers} = controlOf(aids, [fecOf([...bought(1, 12, 9), PAID])]);
    return buildControlPlan(control, registers, {version: '1'}).sheets[0]!.cells.map(({value}) => plain(value));
  };
  const REASSURES = 'Rien de ce qui a été lu ne dit qu’il manque des lignes.';

  it('stand on the first page, with their status and their euros', () => {
    const page = said(
      AID,
      '10000003;LEROY;Anna;FAJ;02/04/2024;80;;En attente',
      '10000004;PETIT;Zoé;FAJ;02/05/2024;40.5;;Refusée',
    );
    expect(page).toContain(
      '2 aides du registre ne comptent pas, selon leur statut : 1 soumis (80,00 €), 1 refusé (40,50 €).',
    );
    expect(page).not.toContain(REASSURES);
  });

  it('leave the first page its words where all is decided, or of another time', () => {
    expect(said(AID, '10000003;LEROY;Anna;FAJ;02/04/2024;80;;Refusée')).toContain(REASSURES);
    const other = said(AID, '10000003;LEROY;Anna;FAJ;02/04/2023;80;;En attente');
    expect(other).toContain(REASSURES);
    expect(other.filter((text) => text.includes('ne compte'))).toEqual([]);
  });
});
