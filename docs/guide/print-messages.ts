import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {messages, say} from '../../shared';
import type {Family} from '../../shared';
import {messageExamples} from './message-examples';

/** A message of each kind that a user can read, from the sentences of the code. */
export function printMessages(): string {
  return [
    '# Les messages',
    '',
    '[Sommaire du guide](README.md) · [Questions fréquentes](questions.md)',
    '',
    'Imprimé par `npm run guide` : ne pas modifier à la main. Un exemple de chaque message ; les feuilles, cellules et valeurs sont inventées.',
    '',
    '## Les données',
    '',
    'Dans le volet, vue « Données », et sur la feuille « Contrôles ».',
    '',
    '### À vérifier : des lignes peuvent manquer aux chiffres',
    '',
    ...listOf('problem', 'costs', 'may-cost'),
    '',
    '### Remarques',
    '',
    ...listOf('problem', 'said'),
    '',
    '## Les fichiers du contrôle des aides',
    '',
    'Dans le volet, vue « Aides », et sur la feuille « Contrôle des aides ». Le numéro de ligne est celui du fichier. Quand la phrase ne dit pas quoi faire, corriger cette ligne dans le logiciel de comptabilité, puis refaire l’export.',
    '',
    '### À vérifier',
    '',
    ...listOf('ledger-fault', 'costs', 'may-cost'),
    '',
    '### Forme des fichiers : sans effet sur les totaux',
    '',
    ...listOf('ledger-fault', 'said'),
    '',
    '## Les doutes du contrôle des aides',
    '',
    'Sur la feuille « Détail », à côté des lignes qu’aucune règle ne tranche.',
    '',
    ...listOf('evidence', 'may-cost'),
    '',
    '## Les formules',
    '',
    'Dans la cellule, quand on pointe l’erreur.',
    '',
    '| La cellule montre | La phrase |',
    '| --- | --- |',
    ...told('refusal').map(
      ({severity, sentence}) => `| \`${severity === 'said' ? '#N/A' : '#VALEUR!'}\` | ${sentence} |`,
    ),
    '',
    '## Les fichiers à lire ou à compléter',
    '',
    'Quand un classeur ou un fichier .csv ne peut pas être lu, ou ne peut pas être changé.',
    '',
    ...listOf('file-error', 'costs'),
    '',
    '## Le tableur',
    '',
    'Quand Excel ou Google Sheets refuse ce qui lui est demandé.',
    '',
    ...listOf('host-error', 'costs'),
    '',
  ].join('\n');
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/([|*])/g, '\\$1');

/** The messages of a family, each with its example, in the order of the map. */
function told(name: keyof typeof messages, ...severities: readonly string[]) {
  const family: Family = messages[name];
  const examples: Readonly<Record<string, unknown>> = messageExamples[name];
  return Object.entries(family)
    .filter(([, {severity}]) => severities.length === 0 || severities.includes(severity))
    .map(([code, {severity}]) => ({severity, sentence: plain(say(family, code, ...([examples[code]] as never)))}));
}

function listOf(...asked: Parameters<typeof told>): string[] {
  return told(...asked).map(({sentence}) => `- ${sentence}`);
}

if (require.main === module) writeFileSync(join(__dirname, 'messages.md'), printMessages());
