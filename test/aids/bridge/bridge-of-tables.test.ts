import {bridgeOfTables} from '../../../shared/aids/bridge/bridge-of-tables';
import {addsUp} from '../lines';
import {readRegisters, yearPeriodOf} from '../core';

const aides = [
  ['N° dossier', 'Fonds', 'Date', 'Montant'],
  ['00010001', 'FAJ', 45352, 200],
  ['00010002', 'FAJ', 45640, 100.1],
];
const livre = [
  ['Date', 'Compte', 'Libellé', 'Débit', 'Crédit'],
  [45360, '657100', 'AIDE 00010001', 200, null],
  [45670, '657100', 'AIDE 00010002', 100.1, null],
  [45361, '627000', 'FRAIS DE GESTION', 12, null],
];

describe('the bridge of one fund, for a formula', () => {
  const registers = readRegisters([
    {name: 'Aides', rows: aides},
    {name: 'Grand livre', rows: livre},
  ]);

  it('names the reasons, and adds up', () => {
    const bridge = bridgeOfTables(registers, 'FAJ', ['6571', '627'], yearPeriodOf(2024))!;
    expect(bridge).toMatchObject({fund: 'FAJeM', register: 30010, ledger: 21200, gap: 8810, unexplained: 0});
    expect(bridge.reasons.map(({code, cents}) => [code, cents])).toEqual([
      ['cut-off-after', 10010],
      ['fee', -1200],
    ]);
    expect(addsUp(bridge)).toBe(true);
  });

  it('is null without a ledger', () => {
    const alone = readRegisters([{name: 'Aides', rows: aides}]);
    expect(bridgeOfTables(alone, 'FAJ', ['6571'], yearPeriodOf(2024))).toBeNull();
  });
});
