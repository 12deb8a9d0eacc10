import {answer} from '../../shared/formula/answer';
import {byName, figureOf, linesOf, ranges, tableOf, valuesOf} from './sample';

/** The lines of a published table, one of its columns, with the total. */
const lines = (id: string, column = 0) => {
  const {rows, total} = tableOf(id);
  return {
    ...Object.fromEntries(Object.entries(rows).map(([label, values]) => [label, values[column]])),
    Total: total[column],
  };
};
const percent = (fraction: unknown) => Math.floor((fraction as number) * 100 + 0.5 + 1e-9);
const {Jeunes, Contacts, Situations, Aides} = ranges;
const settings = ranges['Paramètres ML']!;

describe('each function gives the published figure', () => {
  it('BYCOMMUNE', () => {
    expect(linesOf(byName('BYCOMMUNE'))).toEqual(lines('premiers-accueils.commune'));
    expect(linesOf(byName('BYCOMMUNE', 'Jeunes', 2024, null, 'QPV', 'oui'))).toEqual(
      lines('premiers-accueils.commune', 1),
    );
    expect(linesOf(byName('BYCOMMUNE', 'Contacts', 2024, 'jeunes'))).toEqual(lines('accompagnes.commune'));
    const entretiens = answer('BYCOMMUNE', [Contacts, 2024, 'jeunes', Jeunes, settings, 'Nature', 'Entretien']);
    expect(linesOf(valuesOf(entretiens))).toEqual(lines('accompagnes.commune', 1));
    expect(linesOf(byName('BYCOMMUNE', 'Aides', 2024, 'montant', 'Fonds', 'FAJ'))).toEqual(lines('aides.fajem', 1));
  });

  it('BREAKDOWN', () => {
    expect(linesOf(byName('BREAKDOWN', 'Contacts', 'niveau', 2024, 'jeunes', 'Nature', 'Entretien'))).toEqual(
      lines('accompagnes.qualification'),
    );
    expect(linesOf(byName('BREAKDOWN', 'Contacts', 'sexe', 2024, 'jeunes', 'Nature', 'Entretien'))).toEqual(
      lines('accompagnes.sexe'),
    );
    expect(linesOf(byName('BREAKDOWN', 'Propositions', 'Thématique', 2024))).toMatchObject(
      lines('propositions.thematique'),
    );
  });

  it('CROSS', () => {
    const [head, ...rows] = byName('CROSS', null, 'sexe', 'âge', 2024);
    const {rows: expected} = tableOf('premiers-accueils.sexe-age');
    expect(head!.slice(1, 4)).toEqual(['16 - 17 ans', '18 - 21 ans', '22 - 25 ans']);
    for (const [label, values] of Object.entries(expected))
      expect(rows.find(([first]) => first === label)?.slice(1)).toEqual(values);
  });

  it('TALLY', () => {
    const tally = (...args: Parameters<typeof byName> extends [unknown, ...infer A] ? A : never) =>
      byName('TALLY', ...args)[0]![0];
    expect(tally('Contacts', 2024, 'jeunes', 'Nature', 'Entretien')).toBe(figureOf('accompagnes.entretien').value);
    expect(tally('Contacts', 2024, 'jeunes', 'Nature', 'Entretien', 'QPV', 'oui')).toBe(
      figureOf('accompagnes.qpv').value,
    );
    expect(tally('Contacts', 2024)).toBe(figureOf('contacts.total').value);
  });

  it('SHARE and SHARE_BELOW_BAC', () => {
    expect(percent(byName('SHARE', 'Jeunes', 'Sexe', 'Femmes', 2024)[0]![0])).toBe(
      figureOf('premiers-accueils.femmes').value,
    );
    expect(percent(byName('SHARE', 'Jeunes', 'Permis B', 'oui', 2024)[0]![0])).toBe(
      tableOf('premiers-accueils.permis').rows.Titulaire![0],
    );
    expect(percent(byName('SHARE_BELOW_BAC')[0]![0])).toBe(figureOf('premiers-accueils.infra-bac').value);
    const received = byName('SHARE_BELOW_BAC', 'Contacts', 2024, 'Nature', 'Entretien')[0]![0];
    expect(percent(received)).toBe(figureOf('accompagnes.infra-bac').value);
  });

  it('EVOLUTION', () => {
    expect(percent(byName('EVOLUTION', 'Jeunes', 2024)[0]![0])).toBe(figureOf('premiers-accueils.evolution').value);
    const received = byName('EVOLUTION', 'Contacts', 2024, 'jeunes', 'Nature', 'Entretien')[0]![0];
    expect(percent(received)).toBe(figureOf('accompagnes.evolution').value);
  });

  it('AIDTOTAL, exact to the cent', () => {
    for (const [fonds, id] of [
      ['PACEA', 'aides.pacea.montant'],
      ['Allocation CEJ', 'aides.cej.montant'],
      ['FAJeM', 'aides.fajem.montant'],
      ['Fonds ML indirectes', 'aides.fonds-ml.indirectes.montant'],
      ['Fonds ML directes', 'aides.fonds-ml.directes.montant'],
    ] as const) {
      expect(byName('AIDTOTAL', 'Aides', fonds, 2024)).toEqual([[figureOf(id).value]]);
      expect(valuesOf(answer('AIDTOTAL', [Aides, fonds, 2024]))).toEqual([[figureOf(id).value]]);
    }
    const lambersart = tableOf('aides.fajem').rows.Lambersart![1];
    expect(byName('AIDTOTAL', 'Aides', 'FAJeM', 2024, 'LAMBERSART')).toEqual([[lambersart]]);
  });

  it('SOURCE_ROWS lists as many youths as the figure counts', () => {
    const [heads, ...rows] = byName('SOURCE_ROWS', 'accompagnes.qpv', 2024);
    expect(heads!.slice(0, 3)).toEqual(['N° dossier', 'Date', 'Compté']);
    expect(new Set(rows.map(([dossier]) => dossier)).size).toBe(figureOf('accompagnes.qpv').value);
    const lompret = valuesOf(answer('SOURCE_ROWS', ['emploi.commune', 2024, 'Lompret', Situations, Jeunes, settings]));
    expect(lompret.length - 1).toBe(tableOf('emploi.commune').rows.Lompret![0]);
  });

  it('QUALITY lists the problems of a register', () => {
    expect(byName('QUALITY', 'Contacts')[1]!.slice(0, 2)).toEqual(['aucun', 0]);
    expect(byName('QUALITY', 'Jeunes').map(([code]) => code)).toContain('commune-outside');
  });

  it('DEFINITION, COMMUNE, LEVEL, AGEBAND', () => {
    expect(byName('DEFINITION', 'accompagnes.qpv.briqueterie')[0]![0]).toContain('La Briqueterie');
    expect(byName('COMMUNE', [['Lammersart'], ['St André lez Lille'], ['59000 Lille'], ['59840'], [null]])).toEqual([
      ['Lambersart'],
      ['Saint-André-lez-Lille'],
      ['Hors territoire'],
      ['Non renseigné'],
    ]);
    expect(byName('LEVEL', [['CAP', 'niveau V', 'Bac+2', 'DNB', 'IV', '', 'zzz']])).toEqual([
      ['BEP/CAP', 'BEP/CAP', 'Supérieur au BAC', 'Aucun diplôme', 'BAC', '', 'Non renseigné'],
    ]);
    expect(byName('AGEBAND', [['31/12/2006'], [null], [39083], [0]], 2024)).toEqual([
      ['18 - 21 ans'],
      [''],
      ['16 - 17 ans'],
    ]);
  });

  it('INDICATOR by range needs no workbook', () => {
    const given = answer('INDICATOR', ['cej.contacts.moyenne', 2024, null, Contacts, ranges.Dispositifs]);
    expect(Math.floor((valuesOf(given)[0]![0] as number) + 0.5)).toBe(figureOf('cej.contacts.moyenne').value);
  });
});
