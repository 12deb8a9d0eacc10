import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {makeMonthlyBook} from '../test/aids/books/monthly-book';
import {makeOfficeBook} from '../test/aids/books/office-book';
import {scoreBook, type Book, type Score} from '../test/aids/books/score-book';

/** Generators written apart from the rules, and the years made of each. */
const books: readonly {readonly title: string; readonly make: (seed: string, count: number) => Book}[] = [
  {title: 'Un grand livre tenu à la main', make: makeOfficeBook},
  {title: 'Des mensualités et leur retour de paiement', make: makeMonthlyBook},
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
  ];
  for (const {title, make} of books) {
    const scores = SEEDS.map((seed) => scoreBook(make(seed, AIDS)));
    const sum = (of: (score: Score) => number) => scores.reduce((total, score) => total + of(score), 0);
    const [paid, found, hinted] = [sum((one) => one.paid), sum((one) => one.found), sum((one) => one.hinted)];
    lines.push('', `## ${title}`, '');
    lines.push(
      `${SEEDS.length} années, ${paid} aides payées : ${found} prouvées (${share(found, paid)}), ${hinted} suggérées juste (${share(hinted, paid)}), les autres laissées à quelqu’un.`,
    );
    const suggested = sum(({suggested: own}) => Object.values(own).reduce((all, [groups]) => all + groups, 0));
    const wrong = sum(({suggested: own}) => Object.values(own).reduce((all, [, faulty]) => all + faulty, 0));
    if (suggested > 0)
      lines.push(
        '',
        `Suggestions vraies : ${suggested - wrong} sur ${suggested} (${share(suggested - wrong, suggested)}), les plus sûres d’abord.`,
      );
    lines.push('', '| règle | prouvés | dont faux | suggérés | dont faux |', '| --- | --- | --- | --- | --- |');
    const rules = [
      ...new Set(scores.flatMap(({proven, suggested}) => [...Object.keys(proven), ...Object.keys(suggested)])),
    ];
    for (const rule of rules.sort()) {
      const cells = (['proven', 'suggested'] as const).flatMap((tier) =>
        [0, 1].map((at) => sum((score) => score[tier][rule]?.[at as 0 | 1] ?? 0)),
      );
      lines.push(`| \`${rule}\` | ${cells.join(' | ')} |`);
    }
  }
  const {measured} = measuredIn(readFileSync(PAGE, 'utf8'));
  lines.push('', '## Ce que coûtent de grands livres', '', START, '', measured, '', END);
  return `${lines.join('\n')}\n`;
}

const share = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`;

if (require.main === module) writeFileSync(PAGE, printControlFigures());
