import fc from 'fast-check';
import {saysNoPayment} from '../../shared/aids/label/label-denials';
import {countsOthers} from '../../shared/aids/label/label-numbers';

// The rules of `label-numbers.ts` and `label-denials.ts` as look-behinds say them, which older Safari refuses to load.
const UNITS =
  'eur|euros?|€|%|x|fois|h|heures?|km|kms|j|jours?|nuits?|semaines?|mois|ans?|tickets?|titres?|cartes?|cheques?|bons?|repas|trajets?|pleins?|cours|seances?|lecons?|articles?|pieces?';
const JOINED = String.raw`(?:\+|&|(?<!\p{L})(?:et|ou)(?!\p{L}))`;
const ALONE = String.raw`(?![\p{L}\d])(?![/.,-]\d)(?! ?(?:${UNITS})(?!\p{L}))`;
const MORE = new RegExp(String.raw`${JOINED} ?(?:\d{1,3}${ALONE}|\d* ?(?:autres?|al|co|cie|consorts?)(?!\p{L}))`, 'iu');
const SHORTENED = new RegExp(
  String.raw`([a-z]*\d{3,}[a-z\d]*) ?(${JOINED}|[-–,;/]|(?<!\p{L})[aà](?!\p{L})) ?([a-z]?\d{1,7})${ALONE}`,
  'giu',
);
const SHORT_FIRST = new RegExp(String.raw`(?<![\p{L}\d]|\d[/.,-])(\d{1,3}) ?${JOINED} ?([a-z]*\d{3,})`, 'giu');
const ENGAGED = /(^| )(?<!contrat (?:d )?)engagements?(?! jeune)( |$)/;
const LAST_YEAR = /(?<![\p{L}\d])N ?[-–] ?[1-9](?!\d)/u;

function countsOthersBehind(label: string, cents: number, isDossier: (number: string) => boolean): boolean {
  if (!/[+&,;/–-]| (?:et|ou|a|à) /i.test(label)) return false;
  const text = label.replace(/\s+/g, ' ');
  if (MORE.test(text)) return true;
  for (const [, first = '', sign = '', second = ''] of text.matchAll(SHORTENED)) {
    if (second.length >= first.length || !isDossier(first) || Number(second) * 100 === Math.abs(cents)) continue;
    const isNext = Number(second) > Number(first.slice(-second.length));
    if (second.length > 1 || isNext || !/[-–,;/]/.test(sign)) return true;
  }
  for (const [, , second = ''] of text.matchAll(SHORT_FIRST)) if (isDossier(second)) return true;
  return false;
}

const piecesOf = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), {minLength: 2, maxLength: 9}).map((all) => all.join(''));
const RUNS = {numRuns: 20_000};

it('counts the people of a label as it would with look-behinds', () => {
  const labels = piecesOf(
    '10000002|200|a300|b|é|3|07|12|45|et|ou|à|a|ET|autres|cie|€|mois|n| | | |+|&|-|–|/|.|,|;'.split('|'),
  );
  const answers = new Set<boolean>();
  fc.assert(
    fc.property(labels, fc.constantFrom(300, 1200, 5000), (label, cents) => {
      // All that a label may call a dossier is told, and in which order.
      const [now, then]: [string[], string[]] = [[], []];
      const told = countsOthers(label, cents, (number) => now.push(number) > 2);
      expect([label, told, now]).toEqual([
        label,
        countsOthersBehind(label, cents, (number) => then.push(number) > 2),
        then,
      ]);
      answers.add(told);
    }),
    RUNS,
  );
  expect(answers.size).toBe(2);
});

it('takes no contract for a promise to pay, and N-1 for last year, as it would with look-behinds', () => {
  const labels = piecesOf('contrat|engagement|engagements|jeune| d |d| | | |N|N-1|N - 1|é|1|2'.split('|'));
  const answers = new Set<boolean>();
  fc.assert(
    fc.property(labels, (label) => {
      const told = saysNoPayment(label, label);
      expect([label, told]).toEqual([label, ENGAGED.test(label) || LAST_YEAR.test(label)]);
      answers.add(told);
    }),
    RUNS,
  );
  expect(answers.size).toBe(2);
});
