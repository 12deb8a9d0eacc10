import {levelOf, niveau, speaksNewList} from '../../shared/reading/level';
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
      ],
    ],
    ['ambiguous', ['5', '3', '6', '1', '2', 'Niveau 5 CAP', 'V - BTS']],
    [
      'unknown',
      ['zzz', '9', 'IV sans diplôme', 'V ou IV', 'IV et plus', 'BTS en cours', 'Bac non obtenu', 'inférieur au bac'],
    ],
  ])('%s', (level, texts) => {
    expect(texts.map((text) => [text, name(levelOf(text))])).toEqual(texts.map((text) => [text, level]));
  });

  it('never takes « niveau V » for « niveau 5 »', () => {
    for (const newList of [false, true]) {
      expect(name(levelOf('V', newList))).toBe('BEP/CAP');
      expect(name(levelOf('Niveau V', newList))).toBe('BEP/CAP');
      expect(name(levelOf('Niveau 5', newList))).toBe('Supérieur au BAC');
    }
  });
});

describe('a bare digit', () => {
  it('is of the new list where the heading or the other rows say so', () => {
    expect(speaksNewList('Niveau validé', ['5', '3', '4'])).toBe(false);
    expect(speaksNewList('Niveau validé (nomenclature 2019)', ['5'])).toBe(true);
    expect(speaksNewList('Niveau validé', ['5', '7'])).toBe(true);
    expect(speaksNewList('Niveau validé', ['5', 'infra 3'])).toBe(true);
    expect(speaksNewList('Niveau validé', ['5', 'niveau 4'])).toBe(true);
  });

  it('is of no list where the rows speak both', () => {
    expect(speaksNewList('Niveau validé', ['5', '7', 'IV'])).toBe(false);
    expect(speaksNewList('Niveau validé', ['5', '7', '1'])).toBe(false);
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
