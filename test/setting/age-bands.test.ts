import fc from 'fast-check';
import {writeSetting} from '../../shared/report/write-setting';
import {defaultSettings} from '../../shared/setting/read-setting';
import {bandOf, parseAgeBands} from '../../shared/setting/age-bands';

describe('parseAgeBands', () => {
  it('reads the default bands with the labels that tables print', () => {
    expect(parseAgeBands('16-17;18-21;22-25;26+')).toEqual([
      {from: 16, to: 17, label: '16 - 17 ans'},
      {from: 18, to: 21, label: '18 - 21 ans'},
      {from: 22, to: 25, label: '22 - 25 ans'},
      {from: 26, to: Infinity, label: '26 et +'},
    ]);
  });

  it.each([
    ['16 à 17 ans; 18-18 ; 19 – 25 ; 26 et plus', ['16 - 17 ans', '18 ans', '19 - 25 ans', '26 et +']],
    ['16/18;19/21;22/25', ['16 - 18 ans', '19 - 21 ans', '22 - 25 ans']],
    ['<18;18-25;>25', ['Moins de 18 ans', '18 - 25 ans', '26 et +']],
    ['Moins de 18 ans\n18 à 25 ans\nPlus de 25 ans', ['Moins de 18 ans', '18 - 25 ans', '26 et +']],
    ['16;17;18 ans;19 ans et plus', ['16 ans', '17 ans', '18 ans', '19 et +']],
    [
      'jusqu’à 17 ans ; 18 et 19 ans ; de 20 à 25 ans ; à partir de 26 ans',
      ['Moins de 18 ans', '18 - 19 ans', '20 - 25 ans', '26 et +'],
    ],
    ['17 ans et moins; 18-25; + de 25 ans', ['Moins de 18 ans', '18 - 25 ans', '26 et +']],
  ])('reads the ways of people: %s', (text, labels) => {
    expect(parseAgeBands(text)?.map(({label}) => label)).toEqual(labels);
  });

  it.each(['', 'jeunes', '18-16', '16-18;18-20', '26+;27-28', '16-17;;18-21', '<18;17-25'])('refuses « %s »', (text) =>
    expect(parseAgeBands(text)).toBeNull(),
  );

  it('is written as it is read', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({min: 0, max: 99}), {minLength: 1, maxLength: 8}),
        fc.boolean(),
        (ends, open) => {
          const from = [...ends].sort((a, b) => a - b);
          const bands = from.map((age, at) => ({
            from: age,
            to: (from[at + 1] ?? (open ? Infinity : age + 1)) - 1 || age,
          }));
          const text = bands
            .map((band) => (band.to === Infinity ? `${band.from}+` : `${band.from}-${band.to}`))
            .join(';');
          const tranchesAge = parseAgeBands(text)!;
          const written = writeSetting({...defaultSettings(), tranchesAge}, 'tranchesAge');
          expect(parseAgeBands(String(written))).toEqual(tranchesAge);
        },
      ),
    );
  });

  it('finds the band of an age', () => {
    const bands = parseAgeBands('16-17;18-21;22-25;26+')!;
    expect([15, 16, 17, 18, 25, 26, 40].map((age) => bandOf(age, bands)?.label ?? null)).toEqual([
      null,
      '16 - 17 ans',
      '16 - 17 ans',
      '18 - 21 ans',
      '22 - 25 ans',
      '26 et +',
      '26 et +',
    ]);
  });
});
