import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {makeMonthlyBook} from '../test/aids/books/monthly-book';
import {makeOfficeBook} from '../test/aids/books/office-book';
import {scoreBook, type Book, type Score} from '../test/aids/books/score-book';

/** Generators written apart from the rules, and the aids that were rightly proven of their years when they were first published. */
const books: readonly {
  readonly title: string;
  readonly make: (seed: string, count: number) => Book;
  readonly first: number;
}[] = [
  {title: 'Un grand livre tenu à la main', make: makeOfficeBook, first: 656},
  {title: 'Des mensualités et leur retour de paiement', make: makeMonthlyBook, first: 1193},
];
export const PAGE = join(__dirname, 'control-figures.md');
const [START, END] = ['<!-- mesures de npm run bench:control -->', '<!-- fin des mesures -->'];

/** What `npm run bench:control` measured, as the page holds it; and the page with another measure in its place. */
export function measuredIn(page: string, other = ''): {readonly measured: string; readonly page: string} {
  const [from, to] = [page.indexOf(START) + START.length, page.indexOf(END)];
  if (from < START.length || to < from) throw new Error(`${PAGE} has lost its marks`);
  const [before, measured, after] = [page.slice(0, from), page.slice(from, to), page.slice(to)];
  return {measured: measured.trim(), page: `${before}\n\n${other}\n\n${after}`};
}

const SEEDS = ['a', 'b', 'c', 'd'];
const AIDS = 400;

/** What the control proves and suggests of years of which the truth is known. */
export function printControlFigures(): string {
  const lines = [
    '# Ce que le contrôle prouve, et ce qu’il suggère',
    '',
    'Imprimé par `npm run docs`. Des années inventées, faites par des générateurs écrits à part des règles (`test/aids/books/`) : on y sait quelle écriture paie',
    'quelle aide. « Prouvé » doit être vrai chaque fois ; « suggéré » attend quelqu’un. Ces cas sont les nôtres : ils ne disent pas combien de vrais livres leur ressemblent.',
    '',
    '« Rappel » : des aides payées dont chaque écriture porte la preuve de la règle (sa référence, sinon son dossier, sinon le nom entier, lus dans ses seuls mots ;',
    '`batch` et `split` : plusieurs aides ou plusieurs paiements pour un même argent), la part qui est prouvée avec raison, par cette règle ou une autre. Les autres attendent :',
    'une seconde personne est sur la ligne, une aide du même montant est à moins de dix mois, l’argent est revenu à la banque, le paiement a une demi-année de retard.',
  ];
  for (const {title, make, first} of books) {
    const scores = SEEDS.map((seed) => scoreBook(make(seed, AIDS)));
    const sum = (of: (score: Score) => number) => scores.reduce((total, score) => total + of(score), 0);
    const [paid, found, hinted] = [sum((one) => one.paid), sum((one) => one.found), sum((one) => one.hinted)];
    lines.push('', `## ${title}`, '');
    lines.push(
      `${SEEDS.length} années, ${paid} aides payées : ${found} prouvées (${share(found, paid)}), ${hinted} suggérées juste (${share(hinted, paid)}), les autres laissées à quelqu’un.`,
    );
    lines.push(
      '',
      `Vraies preuves gardées : ${share(found, first)} des ${first} que le contrôle trouvait à la première publication.`,
    );
    const suggested = sum(({suggested: own}) => Object.values(own).reduce((all, [groups]) => all + groups, 0));
    const wrong = sum(({suggested: own}) => Object.values(own).reduce((all, [, faulty]) => all + faulty, 0));
    const [hints, right] = ([0, 1] as const).map((at) => sum((one) => one.first[at])) as [number, number];
    if (suggested > 0)
      lines.push(
        '',
        `Suggestions vraies : ${suggested - wrong} sur ${suggested} (${share(suggested - wrong, suggested)}), les plus sûres d’abord ; la première d’une aide est la vraie ${right} fois sur ${hints} (${share(right, hints)}).`,
      );
    lines.push(
      '',
      '| règle | prouvés | dont faux | suggérés | dont faux | aides qui en portent la preuve | prouvées | rappel |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    );
    const rules = [
      ...new Set(scores.flatMap(({proven, suggested, borne}) => [proven, suggested, borne].flatMap(Object.keys))),
    ].filter((rule) => rule !== '');
    for (const rule of rules.sort()) {
      const cells = (['proven', 'suggested'] as const).flatMap((tier) =>
        [0, 1].map((at) => sum((score) => score[tier][rule]?.[at as 0 | 1] ?? 0)),
      );
      const [aids, own] = ([0, 1] as const).map((at) => sum((score) => score.borne[rule]?.[at] ?? 0)) as [
        number,
        number,
      ];
      const recall = aids === 0 ? ['', '', ''] : [aids, own, share(own, aids)];
      lines.push(`| \`${rule}\` | ${[...cells, ...recall].join(' | ')} |`);
    }
  }
  const {measured} = measuredIn(readFileSync(PAGE, 'utf8'));
  lines.push('', '## Ce que coûtent de grands livres', '', START, '', measured, '', END);
  return `${lines.join('\n')}\n`;
}

const share = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`;

if (require.main === module) writeFileSync(PAGE, printControlFigures());
