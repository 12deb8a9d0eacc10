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

  it('reads the ways of people', () => {
    expect(parseAgeBands('16 à 17 ans; 18; 19 – 25 ; 26 et +')).toBeNull(); // 18 alone is no band
    expect(parseAgeBands('16 à 17 ans; 18-18 ; 19 – 25 ; 26 et plus')?.map(({label}) => label)).toEqual([
      '16 - 17 ans',
      '18 ans',
      '19 - 25 ans',
      '26 et +',
    ]);
  });

  it.each(['', 'jeunes', '18-16', '16-18;18-20', '26+;27-28'])('refuses « %s »', (text) =>
    expect(parseAgeBands(text)).toBeNull(),
  );

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
