import fc from 'fast-check';
import {compareFolded, foldText} from '../../shared/value/fold';

describe('foldText', () => {
  it.each([
    ['N° dossier', 'n dossier'],
    ['Nº DOSSIER', 'n dossier'],
    ['Né(e) le', 'ne e le'],
    ['Date de l’événement', "Date de l'evenement"],
    ['  Marcq-en-Barœul ', 'MARCQ EN BAROEUL'],
    ['Lætitia', 'laetitia'],
    ['Date\nde début', 'date de debut'],
    ['Pré-qualifiante', 'pre qualifiante'],
    ['Montant (€)', 'montant'],
    ['E\u0301tat', 'état'],
  ])('reads « %s » and « %s » alike', (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });

  it('keeps the plus of bac+2, and what folds to no text folds to nothing', () => {
    expect(foldText('BAC+2')).toBe('bac+2');
    expect(foldText('BAC+2')).not.toBe(foldText('BAC 2'));
    expect(foldText('/')).toBe('');
  });

  it('folds a text without accents as it folds it beside one', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary-ascii'}), (text) => foldText(`${text} é`) === `${foldText(text)} e`.trim()),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({unit: 'grapheme'}), (text) => foldText(foldText(text)) === foldText(text)));
  });
});

describe('compareFolded', () => {
  it('puts accents where the alphabet has them, and is total', () => {
    expect(['Wambrechies', 'Équihen', 'Lompret', 'étaples'].sort(compareFolded)).toEqual([
      'Équihen',
      'étaples',
      'Lompret',
      'Wambrechies',
    ]);
    expect(compareFolded('Lompret', 'LOMPRET')).not.toBe(0);
    expect(compareFolded('Lompret', 'Lompret')).toBe(0);
  });
});
