import {levelOf, niveau, listOfDigits} from '../../shared/reading/level';
import {briefly, columnOf, readJeunes} from './sheets';

const name = (level: ReturnType<typeof levelOf>) => (typeof level === 'number' ? niveau.values[level]!.value : level);

describe('levelOf', () => {
  it.each([
    [
      'Supérieur au BAC',
      [
        'Supérieur au BAC',
        'I',
        'II',
        'III',
        'niveau III',
        'Niveau 5',
        'niveau 6',
        'niv. 7',
        'Niveau 8',
        '7',
        '8',
        'BTS',
        'DUT',
        'licence',
        'Licence pro',
        'Master 2',
        'Brevet de technicien supérieur',
        'bac+2',
        'BAC + 3',
        'Bac+5 et plus',
        'III - BTS/DUT',
        'III et plus',
        'Doctorat',
        'Niveau 5 (Bac+2)',
        'Niveau III (Bac+2)',
        'III - BAC+2',
        'Niveau 6 (Bac+3, Bac+4)',
        'Niveau II (Bac+3 ou 4)',
        'Bac plus 2',
        'Niveau 5 et plus',
        'Bac+2 (niveau III)',
        'N5',
      ],
    ],
    [
      'BAC',
      [
        'BAC',
        'IV',
        'Niveau IV',
        '4',
        'Niveau 4',
        'bac pro',
        'Baccalauréat professionnel',
        'Bac général',
        'IV (BAC)',
        'Brevet professionnel',
        'niveau BAC',
        'BAC (niveau 4)',
        'BAC (4)',
      ],
    ],
    [
      'BEP/CAP',
      [
        'BEP/CAP',
        'CAP',
        'BEP',
        'CAP-BEP',
        'CAP Cuisine',
        'V',
        'niveau V',
        'Niveau 3',
        'niveau 3 : CAP, BEP',
        'V - CAP/BEP',
        '3 - CAP',
        '5 - CAP',
        'CAP (niveau V)',
        'Niveau 3 (ex V)',
      ],
    ],
    [
      'Aucun diplôme',
      [
        'Aucun diplôme',
        'Aucun',
        'sans diplôme',
        'Vbis',
        'V bis',
        'Niveau V bis',
        'VI',
        'niveau VI',
        'infra 3',
        'infra3',
        'Niveau infra 3',
        'Infra V',
        'V sans diplôme',
        'Niveau V sans diplôme',
        'DNB',
        'CFG',
        'Brevet des collèges',
        'CAP non obtenu',
        'Niveau 1-2 (sans diplôme)',
        'Niveau 1',
        'Niveau 2',
        'Niveaux 1 et 2',
        'Sans diplôme (niveau 1-2)',
        '5 bis',
        'Niveau 5bis',
        'VI - V bis',
        'Infra-niveau 3',
        '< niveau 3',
        'Inférieur au niveau 3',
      ],
    ],
    ['ambiguous', ['5', '3', '6', '1', '2', 'Niveau 5 CAP', 'V - BTS', 'Niveau 1 (Master)', 'Niveau 3 (Bac+2)', '1-2']],
    [
      'unknown',
      [
        'zzz',
        '9',
        'IV sans diplôme',
        'V ou IV',
        'IV et plus',
        'BTS en cours',
        'Bac non obtenu',
        'inférieur au bac',
        '4ème',
        'BAC 2',
        'Niveau 2-3',
        'Niveau 3 et infra',
        'Niveau 4 (en cours)',
        'Niveau 4 (sans le bac)',
      ],
    ],
  ])('%s', (level, texts) => {
    expect(texts.map((text) => [text, name(levelOf(text))])).toEqual(texts.map((text) => [text, level]));
  });

  it('never takes « niveau V » for « niveau 5 »', () => {
    for (const list of [null, 'new'] as const) {
      expect(name(levelOf('V', list))).toBe('BEP/CAP');
      expect(name(levelOf('Niveau V', list))).toBe('BEP/CAP');
      expect(name(levelOf('Niveau 5', list))).toBe('Supérieur au BAC');
    }
  });
});

describe('a bare digit', () => {
  it('is of the new list where the heading or the other rows say so', () => {
    expect(listOfDigits('Niveau validé', ['5', '3', '4'])).toBeNull();
    expect(listOfDigits('Niveau validé (nomenclature 2019)', ['5'])).toBe('new');
    expect(listOfDigits('Niveau validé', ['5', '7'])).toBe('new');
    expect(listOfDigits('Niveau validé', ['5', 'infra 3'])).toBe('new');
    expect(listOfDigits('Niveau validé', ['5', 'niveau 4'])).toBe('new');
  });

  it('is of no list where the rows speak both', () => {
    expect(listOfDigits('Niveau validé', ['5', '7', 'IV'])).toBeNull();
    expect(listOfDigits('Niveau validé', ['5', '7', '1'])).toBeNull();
  });

  it('is of the old list where another row can only be of it, and « niveau 5 » is then no bac+2', () => {
    for (const proof of ['5 bis', '5 - CAP', 'Niveau 6 (sans diplôme)', 'Niveau 1 (Master)'])
      expect(listOfDigits('Niveau validé', ['Niveau 5', '3', proof])).toBe('old');
    expect(listOfDigits('Niveau validé', ['Niveau 7', '5 bis'])).toBe('old');
    const old = readJeunes('Niveau validé', [
      'Niveau 5',
      'Niveau 4',
      'Niveau 5 bis',
      'Niveau 5 (CAP)',
      'Niveau 5 (Bac+2)',
    ]);
    expect(columnOf(old, 'jeunes', 'niveau')).toEqual([
      'Non renseigné',
      'BAC',
      'Aucun diplôme',
      'BEP/CAP',
      'Supérieur au BAC',
    ]);
    expect(briefly(old.problems)).toEqual(['level-ambiguous E2 Niveau 5 ×1']);
  });

  it('is read or reported accordingly in a register, numbers and texts alike', () => {
    const fresh = readJeunes('Niveau validé', [5, '3', 4, '8', '6']);
    expect(columnOf(fresh, 'jeunes', 'niveau')).toEqual([
      'Supérieur au BAC',
      'BEP/CAP',
      'BAC',
      'Supérieur au BAC',
      'Supérieur au BAC',
    ]);
    expect(fresh.problems).toEqual([]);
    const doubtful = readJeunes('Niveau validé', [5, '5', 4, 'IV', '/', 'tralala']);
    expect(columnOf(doubtful, 'jeunes', 'niveau')).toEqual([
      'Non renseigné',
      'Non renseigné',
      'BAC',
      'BAC',
      'Non renseigné',
      'Non renseigné',
    ]);
    expect(briefly(doubtful.problems)).toEqual(['level-ambiguous E2 5 ×2', 'value-unknown E7 tralala ×1']);
  });

  it('does not depend on the order of the rows', () => {
    expect(columnOf(readJeunes('Niveau validé', [5, 7]), 'jeunes', 'niveau')).toEqual(
      columnOf(readJeunes('Niveau validé', [7, 5]), 'jeunes', 'niveau'),
    );
  });
});
