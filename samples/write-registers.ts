import type {CellValue} from '../shared';
import type {Action, Participation} from './action';
import type {Aide} from './aide';
import {EXTRACTION} from './calendar';
import type {Contact} from './contacts';
import type {Dispositif} from './dispositifs';
import type {Proposition} from './propositions';
import {makeRandom, type Random} from './random';
import {makeSheet, writeCommune, writeOr, writeQpv, writeYesNo, type SampleSheet} from './sheet';
import type {Situation} from './situation';
import {COUNTED_AIDE, COUNTED_CONTACT, spell, SPELLINGS_OF_FONDS, UNCOUNTED_AIDE, UNCOUNTED_CONTACT} from './spellings';
import {COMMUNES} from './territory';
import type {Youth} from './youth';

/** Registers come out in the order of their dates, youths in the order of their dossiers. */
const inOrder = <T>(rows: readonly T[], of: (row: T) => number): T[] => [...rows].sort((a, b) => of(a) - of(b));

/** Youths that two antennes wrote down: enough of one kind for a count of rows to print other shares than a count of youths. */
const LISTED_TWICE = 6;

function isListedTwice({group, sex, level, birth, firstReception}: Youth): boolean {
  return group === 'newcomer' && sex === 'Femmes' && level === 'BAC' && firstReception - birth < 18 * 365;
}

export function writeJeunes(youths: readonly Youth[]): SampleSheet {
  const random = makeRandom('Jeunes');
  const columns = [
    ['N° dossier', 'text', 12],
    ['Sexe', null, 10],
    ['Date de naissance', 'date', 16],
    ['Commune', null, 24],
    ['Code INSEE', 'text', 12],
    ['QPV', null, 18],
    ['Niveau validé', null, 20],
    ['Permis B', null, 10],
    ['Logement', null, 18],
    ['Date 1er accueil', 'date', 16],
    ['RQTH', null, 8],
  ] as const;
  const listed = [...youths, ...youths.filter(isListedTwice).slice(0, LISTED_TWICE)];
  const rows = inOrder(listed, ({dossier}) => Number(dossier)).map((youth): CellValue[] => [
    youth.dossier,
    writeOr(random, youth.sex),
    youth.birth,
    writeCommune(random, youth.commune),
    COMMUNES[youth.commune]?.insee ?? null,
    writeQpv(random, youth),
    writeOr(random, youth.level),
    writeYesNo(random, youth.permis),
    writeOr(random, youth.logement),
    youth.firstReception,
    youth.rqth ? random.pick(['oui', 'Oui', 'O', 'x']) : random.pick([null, null, null, 'non', 'N']),
  ]);
  return makeSheet('Jeunes', columns, rows);
}

export function writeContacts(contacts: readonly Contact[]): SampleSheet {
  const random = makeRandom('Contacts');
  const columns = [
    ['N° dossier', 'text', 12],
    ['Date', 'date', 12],
    ['Nature', null, 28],
    ['Statut', null, 14],
  ] as const;
  const rows = inOrder(contacts, ({day}) => day).map(({youth, day, nature, counts}): CellValue[] => [
    youth.dossier,
    day,
    spell(random, nature, undefined, 3),
    random.pick<CellValue>(counts ? COUNTED_CONTACT : UNCOUNTED_CONTACT),
  ]);
  return makeSheet('Contacts', columns, rows);
}

export function writePropositions(propositions: readonly Proposition[]): SampleSheet {
  const random = makeRandom('Propositions');
  const columns = [
    ['N° dossier', 'text', 12],
    ['Date', 'date', 12],
    ['Thématique', null, 34],
  ] as const;
  const rows = inOrder(propositions, ({day}) => day).map(({youth, day, theme}): CellValue[] => [
    youth.dossier,
    day,
    spell(random, theme, undefined, 3),
  ]);
  return makeSheet('Propositions', columns, rows);
}

export function writeSituations(situations: readonly Situation[]): SampleSheet {
  const random = makeRandom('Situations');
  const columns = [
    ['N° dossier', 'text', 12],
    ['Catégorie', null, 28],
    ['Type', null, 28],
    ['Date de début', 'date', 14],
    ['Date de fin', 'date', 14],
    ['État', null, 12],
    ['Secteur', null, 38],
    ['Niveau préparé', null, 18],
    ['Étape', null, 16],
    ['Prescripteur', null, 18],
  ] as const;
  const rows = inOrder(situations, ({debut}) => debut).map((row): CellValue[] => [
    row.youth.dossier,
    random.chance(0.06) ? row.categorie.toUpperCase() : row.categorie,
    row.type ?? null,
    row.debut,
    row.fin,
    stateOf(random, row),
    row.secteur ?? null,
    writeNiveau(random, row.niveauPrepare),
    row.etape ?? null,
    row.prescripteur === 'Mission Locale' && random.chance(0.2)
      ? 'ML'
      : row.prescripteur === 'France Travail' && random.chance(0.2)
        ? 'Pôle emploi'
        : (row.prescripteur ?? null),
  ]);
  return makeSheet('Situations', columns, rows);
}

const writeNiveau = (random: Random, niveau: string | undefined) =>
  niveau === undefined ? null : spell(random, niveau);

function stateOf(random: Random, {etat, fin}: Situation): string | null {
  if (etat) return etat;
  if (random.chance(0.1)) return null;
  return fin === null || fin > EXTRACTION ? 'EN_COURS' : 'TERMINE';
}

export function writeDispositifs(dispositifs: readonly Dispositif[]): SampleSheet {
  const random = makeRandom('Dispositifs');
  const columns = [
    ['N° dossier', 'text', 12],
    ['Dispositif', null, 34],
    ["Date d'entrée", 'date', 14],
    ['Date de sortie', 'date', 14],
    ['Précision', null, 26],
    ['Commune', null, 24],
  ] as const;
  const rows = inOrder(dispositifs, ({entry}) => entry).map((row): CellValue[] => [
    row.youth.dossier,
    spell(random, row.dispositif, undefined, 4),
    row.entry,
    row.exit,
    row.precision ?? null,
    writeCommune(random, row.commune),
  ]);
  return makeSheet('Dispositifs', columns, rows);
}

export function writeAides(aides: readonly Aide[]): SampleSheet {
  const random = makeRandom('Aides');
  const columns = [
    ['N° dossier', 'text', 12],
    ['Commune', null, 24],
    ['Fonds', null, 26],
    ['Date de décision', 'date', 16],
    ['Date de versement', 'date', 16],
    ['Montant', 'euros', 12],
    ['Nature', null, 12],
    ['Référence', 'text', 16],
    ['Statut', null, 12],
  ] as const;
  // Some rows leave the commune to the dossier: of youths whose rows all say what the dossier says.
  const movers = new Set(
    aides.filter(({youth, commune}) => youth && commune !== youth.commune).map(({youth}) => youth),
  );
  const rows = inOrder(aides, ({decided}) => decided).map((row, i): CellValue[] => [
    row.youth?.dossier ?? null,
    row.youth && !movers.has(row.youth) && random.chance(0.15) ? null : writeCommune(random, row.commune),
    spell(random, row.fonds, SPELLINGS_OF_FONDS, 3),
    row.decided,
    // Paid some weeks later: what was decided in December is paid in January.
    row.counts ? row.decided + random.whole(8, 40) : null,
    row.cents / 100,
    row.nature ?? (random.chance(0.5) ? 'aide' : null),
    `B${String(1000 + Math.floor(i / 12))}`,
    random.pick<CellValue>(row.counts ? COUNTED_AIDE : UNCOUNTED_AIDE),
  ]);
  return makeSheet('Aides', columns, rows);
}

export function writeActions(actions: readonly Action[]): SampleSheet {
  const random = makeRandom('Actions collectives');
  const columns = [
    ['Action', null, 44],
    ['Thème', null, 28],
    ['Type', null, 22],
    ['Date', 'date', 12],
    ['Participants', null, 12],
    ['Jeunes', null, 10],
    ['Partenaires', null, 12],
  ] as const;
  const rows = inOrder(actions, ({day}) => day).map((row): CellValue[] => [
    row.action,
    row.theme === 'Permanence Accueil Écoute' ? random.pick(['PAE', 'Permanence Accueil Écoute']) : row.theme,
    row.type ?? random.pick([null, 'Atelier']),
    row.day,
    row.participants,
    row.jeunes,
    row.partenaires,
  ]);
  return makeSheet('Actions collectives', columns, rows);
}

export function writeParticipations(participations: readonly Participation[]): SampleSheet {
  const columns = [
    ['Action', null, 34],
    ['Date', 'date', 12],
    ['N° dossier', 'text', 12],
  ] as const;
  const rows = inOrder(participations, ({day}) => day).map(({action, day, youth}): CellValue[] => [
    action,
    day,
    youth.dossier,
  ]);
  return makeSheet('Participations', columns, rows);
}
