import type {Rows} from '../../shared/value/cell';
import type {Problem} from '../../shared/message/problem';
import {findParameterTables} from '../../shared/setting/parameter-tables';
import {tellUnreadSettings} from '../../shared/setting/unread-settings';

function told(sheet: string, rows: Rows) {
  const problems: Problem[] = [];
  tellUnreadSettings(sheet, rows, findParameterTables(sheet, rows), problems);
  return problems.map(({cell, detail, costsRows}) => [cell, detail.table, detail.missing, costsRows]);
}

const territoire: Rows = [['Commune', 'Code INSEE', 'QPV'], ['Feurs', '42094', null], []];

describe('lines of a sheet of settings that begin a table with a heading amiss', () => {
  it.each<[string, Rows]>([
    [
      'two headings or more',
      [
        ['Registre', 'Colonne', 'Valeur lu', 'Compte comme'],
        ['Contacts', 'Nature', 'Visio', 'SMS'],
      ],
    ],
    ['a title', [['Valeurs'], ['Contacts', 'Nature', 'Visio', 'SMS']]],
  ])('are told by %s', (_, rows) => {
    for (const name of ['Paramètres ML', 'Paramètres ML (b.xlsx)', 'Copie de Paramètres ML']) {
      const missing =
        rows.length === 2 && rows[0]!.length > 1
          ? ['Valeur lue']
          : ['Registre', 'Colonne', 'Valeur lue', 'Compte comme'];
      expect(told(name, rows)).toEqual([[rows[0]!.length > 1 ? 'A1' : 'A2', 'Valeurs', missing, true]]);
      expect(told(name, [...territoire, ...rows]).length).toBe(1);
    }
    expect(told('Territoire', [...territoire, ...rows]).length).toBe(1);
  });

  it('are none of the tables that are read, of titles, of notes, and of what is no settings at all', () => {
    const read: Rows = [
      ['Paramètres ML'],
      ['Territoire'],
      ...territoire,
      ['Valeurs'],
      [],
      ['Bilan', 12],
      ['Commune', 'Jeunes'],
      ['Feurs', 3],
    ];
    expect(told('Paramètres ML', read)).toEqual([]);
    expect(told('Notes', [['Registre', 'Colonne', 'Valeur lu', 'Compte comme']])).toEqual([]);
  });
});
