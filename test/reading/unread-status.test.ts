import {readRegisters} from '../../shared/reading/read-registers';
import type {CellValue} from '../../shared/value/cell';
import {makeRegisters} from '../../samples/make-registers';

const contacts = (heading: string, ...cells: CellValue[]) => ({
  name: 'Contacts',
  rows: [['N° dossier', 'Date', 'Nature', heading], ...cells.map((cell, at) => ['1', 45300 + at, 'Entretien', cell])],
});
const told = (...sheets: Parameters<typeof readRegisters>[0][number][]) =>
  readRegisters(sheets)
    .problems.filter(({code}) => code === 'status-unread')
    .map(({cell, value, costsRows}) => [cell, value, costsRows]);

describe('a heading that is not read, where no status is', () => {
  it.each(['Statut de la venue', 'État du RDV', 'Présence au rendez-vous', 'Décision prise', 'Absence ?'])(
    'is told where it says so: %s',
    (heading) => expect(told(contacts(heading, 'x', 'y'))).toEqual([['D1', heading, true]]),
  );

  it('is told where its cells are statuses, whatever it says', () => {
    expect(told(contacts('Venu', 'Présent', 'Absent', 'Présent', null, '?'))).toEqual([['D1', 'Venu', true]]);
    expect(told(contacts('Suite', 'Présent', 'x', 'y', 'z'))).toEqual([]);
  });

  it.each(['Conseiller', 'État civil', 'Lieu', 'Situation familiale'])('is none of these: %s', (heading) =>
    expect(told(contacts(heading, 'a', 'b'))).toEqual([]),
  );

  it('is told of aids and of situations too', () => {
    const aides = ['N° dossier', 'Fonds', 'Date', 'Montant', 'Statut de la demande'];
    const situations = ['N° dossier', 'Catégorie', 'Type', 'Date de début', 'Avancement'];
    expect(
      told(
        {name: 'Aides', rows: [aides, ['1', 'CEJ', 45300, 12, 'refusé']]},
        {
          name: 'Situations',
          rows: [situations, ['1', 'Emploi', 'CDD', 45300, 'Prévu'], ['1', 'Emploi', 'CDD', 45301, 'Terminé']],
        },
      ),
    ).toEqual([
      ['E1', 'Statut de la demande', true],
      ['E1', 'Avancement', true],
    ]);
  });

  it('is told no more once « Correspondances » says what it is, or that it is none', () => {
    const settings = (column: string) => ({
      name: 'Paramètres ML',
      rows: [
        ['Feuille', 'Registre', 'Colonne lue', 'Colonne du registre'],
        ['Contacts', 'Contacts', 'Venu', column],
      ],
    });
    const sheet = contacts('Venu', 'Présent', 'Absent');
    expect(told(sheet, settings('aucune'))).toEqual([]);
    expect(told(sheet, settings('Statut'))).toEqual([]);
    const {problems, tables} = readRegisters([sheet, settings('aucune')]);
    expect(problems.filter(({code}) => code === 'mapping-unknown')).toEqual([]);
    expect(tables.contacts!.columns.has('statut')).toBe(false);
  });
});

it('tells nothing of the sample', () => expect(told(...makeRegisters())).toEqual([]));
