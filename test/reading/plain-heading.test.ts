import {allRegisters} from '../../shared/register/all-registers';
import {plainHeading} from '../../shared/reading/plain-heading';
import {readRegisters} from '../../shared/reading/read-registers';
import {foldText} from '../../shared/value/fold';
import {smallSheets} from '../report/small-report';

it.each([
  ['Sexe (H/F)', 'sexe'],
  ['Date (jj/mm/aaaa)', 'date'],
  ['1. Commune', 'commune'],
  ['12 - Niveau validé', 'niveau valide'],
  ['a) Commune', 'commune'],
  ['Statut du contact', 'statut'],
  ['Montant TTC', 'montant'],
  ['Montant de l’aide (en €) *', 'montant'],
  ['N° dossier¹', 'n dossier'],
  ['Permis B [O/N]', 'permis b'],
  ['Date (1)', 'date'],
  ['Commune de résidence au 31/12', 'commune de residence'],
  ['Commune (au 31/12/2024)', 'commune'],
  ['Logement au 1er janvier 2025', 'logement'],
  ['Niveau validé (à l’entrée)', 'niveau valide'],
  ['Date du 1er accueil ML', 'date du 1er accueil'],
  ['1er accueil à la Mission Locale', '1er accueil'],
  // What says more stays.
  ['Date (fin)', 'date fin'],
  ['Date de la demande', 'date de la demande'],
  ['Statut de la demande', 'statut de la demande'],
  ['Montant (2023)', 'montant 2023'],
  ['Niveau validé (à la sortie)', 'niveau valide a la sortie'],
  ['Montant demandé', 'montant demande'],
  ['Commune (code)', 'commune code'],
  ['1er accueil', '1er accueil'],
  ['', ''],
])('« %s » is compared as « %s »', (heading, plain) => expect(plainHeading(heading)).toBe(plain));

/** Ways in which agencies adorn a heading. */
const ornaments: readonly ((heading: string, at: number) => string)[] = [
  (heading, at) => `${at + 1}. ${heading}`,
  (heading) => `${heading} *`,
  (heading) => `${heading} (obligatoire)`,
  (heading, at) => `${heading} (${at + 1})`,
  (heading) => `${heading}\n(à saisir)`,
];

it.each(ornaments)('registers are read the same under ornaments (%#)', (adorn) => {
  const adorned = smallSheets.map((sheet, at) =>
    at === 0
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, line) =>
            line > 0 ? row : row.map((cell, column) => adorn(String(cell), column)),
          ),
        },
  );
  const read = readRegisters(adorned);
  const plain = readRegisters(smallSheets);
  expect(Object.keys(read.tables)).toEqual(Object.keys(plain.tables));
  for (const [id, table] of Object.entries(read.tables))
    expect([...table.columns]).toEqual([...plain.tables[id as keyof typeof plain.tables]!.columns]);
});

it('takes none of two headings that say the same without their notes', () => {
  const sheet = {
    name: 'Contacts',
    rows: [
      ['N° dossier', 'Date (1)', 'Date (2)', 'Nature'],
      ['1', 45300, 45301, 'SMS'],
    ],
  };
  const {tables, problems} = readRegisters([sheet]);
  expect(tables.contacts).toBeUndefined();
  expect(problems.map(({code}) => code)).toContain('header-missing');
});

it('leaves a heading that another column has', () => {
  const sheet = {
    name: 'Contacts',
    rows: [
      ['N° dossier', 'Date', 'Date (jj/mm/aaaa)', 'Nature'],
      ['1', 45300, 45301, 'SMS'],
    ],
  };
  const {recognised} = readRegisters([sheet]);
  expect(recognised[0]!.columns.get('date')).toMatchObject({index: 1});
});

it('makes no heading that a register declares another one', () => {
  for (const {columns} of allRegisters)
    for (const {headings} of Object.values(columns))
      for (const heading of headings) {
        const plain = plainHeading(heading);
        const owners = Object.values(columns).filter((column) =>
          column.headings.some((one) => foldText(one) === plain),
        );
        expect([heading, owners.length === 0 || owners.some((column) => column.headings.includes(heading))]).toEqual([
          heading,
          true,
        ]);
      }
});
