import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {listKinds} from '../test/kinds/read-kind';

/** The forms in which registers come, and what becomes of each: the table that `test/kinds` proves. */
export function printQuality(): string {
  const kinds = listKinds();
  const read = kinds.filter(({outcome}) => outcome === 'lu').length;
  const lines = [
    '# Ce qui est lu, ce qui est dit',
    '',
    'Imprimé depuis `test/kinds/kinds.tsv` par `npm run docs` ; `test/kinds` le prouve, fichier par fichier. Chaque ligne est une forme dans',
    'laquelle une structure écrit ses registres. « Lu » : tous les chiffres du rapport sont ceux de la forme usuelle, sans rien à signaler.',
    'Sinon le problème est dit, par son code : [les messages](guide/messages.md) en donnent la phrase et le remède. Rien ne passe en silence.',
    '',
    `${kinds.length} formes : ${read} lues, ${kinds.length - read} dites.`,
  ];
  for (const family of new Set(kinds.map((kind) => kind.family))) {
    const own = kinds.filter((kind) => kind.family === family);
    lines.push('', `## ${family}`, '', '| forme | ce qu’il en advient |', '| --- | --- |');
    lines.push(...own.map(({form, outcome}) => `| ${form} | ${outcome === 'lu' ? 'lu' : told(outcome)} |`));
  }
  lines.push(...UNKNOWABLE);
  return `${lines.join('\n')}\n`;
}

/** What nothing in a file tells, and how staff may know it. */
const UNKNOWABLE = [
  '',
  '## Ce qu’un fichier ne peut pas dire',
  '',
  'Rien dans les cellules ne le montre, et rien n’en est dit :',
  '',
  '- des montants arrondis à l’euro avant l’export : le rapprochement avec la comptabilité les montre, à moins de 50 centimes par ligne ;',
  '- des montants en centimes quand ils restent ceux d’une aide usuelle (moins de 5 000 € lus), ou qu’il y en a moins de dix ;',
  '- le mois écrit avant le jour quand moins de huit dates différentes sont écrites en texte, ou que le jour ou le mois est toujours le même ;',
  '- des lignes barrées ou colorées : seul le texte des cellules est lu ;',
  '- une année fausse qui reste vraisemblable (2025 pour 2024), ou un sexe en 1 et 2 dont le 1 ne serait pas « homme » ;',
  '- un registre qui n’a pas de statut parce que l’extraction a pris aussi les absences et les refus : c’est une remarque ;',
  '- une dernière ligne de .csv coupée au milieu d’un montant ;',
  '- des lignes que l’extraction n’a pas prises.',
];

const told = (codes: string) =>
  `dit : ${codes
    .split(' ')
    .map((code) => `\`${code}\``)
    .join(', ')}`;

if (require.main === module) writeFileSync(join(__dirname, 'quality.md'), printQuality());
