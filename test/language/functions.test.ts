import {answer, foldText, readRegisters} from '../../shared';
import {figure, registers, settings, territory} from './own';

const read = readRegisters([
  ...registers,
  settings({
    Territoire: territory,
    Indicateurs: [figure('femmes accompagnées', 'Contacts', null, null, 'Sexe = Femmes', 'jeunes')],
  }),
]);
const context = {registers: read};
const value = (name: Parameters<typeof answer>[0], ...args: (string | number)[]) => answer(name, args, context);

describe('formulas take what the agency names', () => {
  it.each([
    ['a column of its own, of Jeunes', ['TALLY', 'Jeunes', 2024, 'jeunes', 'Situation familiale', 'Couple'], 2],
    ['one of several answers', ['TALLY', 'Jeunes', 2024, 'jeunes', 'Transports', 'Voiture'], 2],
    ['all but one of them', ['TALLY', 'Jeunes', 2024, 'jeunes', 'Transports', '<>Voiture'], 1],
    ['a number of its own', ['TALLY', 'Jeunes', 2024, 'jeunes', 'Enfants', '>=1'], 1],
    [
      'what Jeunes says of the youth of a row',
      ['TALLY', 'Dispositifs', 2024, 'lignes', 'Situation familiale', 'Couple'],
      3,
    ],
    ['a column of the row', ['TALLY', 'Contacts', 2024, 'lignes', 'Lieu', 'Bourg'], 2],
    ['a level of the territory', ['TALLY', 'Jeunes', 2024, 'jeunes', 'EPCI', 'Hautes Terres'], 2],
    ['an indicator of its own, whatever its accents', ['INDICATOR', 'Femmes accompagnees', 2024], 2],
  ])('%s', (_, [name, ...args], expected) => {
    expect(value(name as 'TALLY', ...args)).toEqual({ok: true, value: [[expected]]});
  });

  it('breaks down by a level, and by answers', () => {
    expect(value('BREAKDOWN', 'Jeunes', 'EPCI', 2024)).toEqual({
      ok: true,
      value: [
        ['Hautes Terres', 2],
        ['Basse Vallée', 1],
        ['Total', 3],
      ],
    });
    expect(value('BREAKDOWN', 'Jeunes', 'Transports', 2024)).toEqual({
      ok: true,
      value: [
        ['Vélo', 2],
        ['Voiture', 2],
        ['Total', 3],
      ],
    });
  });

  it('breaks a figure down as the lines of a table are named, and gives the same lines', () => {
    const figures = [figure('femmes accompagnées', 'Contacts', null, null, 'Sexe = Femmes', 'jeunes')];
    const by = ['foyer', 'EPCI et Commune', 'Trimestre', 'Âge en années'];
    const book = readRegisters([
      ...registers,
      settings({
        Territoire: territory,
        Ventilations: [
          ['foyer', 'À deux', 'Situation familiale = Couple'],
          ['foyer', 'Autre', 'sinon'],
          ['Niveau validé', 'Diplômés', 'Niveau validé = BAC, BEP/CAP'],
          ['Niveau validé', 'Sans diplôme', 'sinon'],
        ],
        Indicateurs: figures,
        Tableaux: [...by, 'Niveau validé'].map((lines) => [lines, lines, null, 'femmes accompagnées']),
      }),
    ]);
    const asked = (...args: (string | number)[]) => {
      const given = answer('INDICATOR', args, {registers: book});
      return given.ok ? given.value.map(([label, count]) => [label, count]).slice(1) : given.message;
    };
    for (const lines of [...by, 'Niveau validé']) {
      const id = `tableau.${foldText(lines).replace(/ /g, '-')}`;
      expect([lines, asked('femmes accompagnées', 2024, lines)]).toEqual([lines, asked(id, 2024)]);
    }
    expect(asked('femmes accompagnées', 2024, 'Niveau validé')).toEqual([
      ['Diplômés', 2],
      ['Total', 2],
    ]);
    expect(asked('femmes accompagnées', 2024, 'EPCI et Rien')).toMatch(/n’a pas de colonne «\sEPCI et Rien\s»/);
  });
});
