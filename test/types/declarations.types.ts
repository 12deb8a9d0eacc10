/**
 * What a declaration may not say, as code: each line under `@ts-expect-error` must fail to compile, and `npm run typecheck` fails when
 * one of them compiles. Nothing here runs.
 */
import {
  columnTable,
  communeTable,
  jeunesColumn,
  ratioColumn,
  rowColumn,
  sumColumn,
} from '../../shared/chapters/columns';
import type {FigureId, TableId} from '../../shared/chapters/catalogue';
import {parAgeFin, parNiveau, parSexe} from '../../shared/chapters/dimensions';
import {actionsDe, aidesDe, contacts, situationsDebutees} from '../../shared/chapters/populations';
import type {FigureSpec, Population} from '../../shared/count/declaration';
import {
  active,
  among,
  begins,
  by,
  changeOf,
  classes,
  count,
  defineFigure,
  defineTable,
  during,
  is,
  jeunes,
  narrow,
  only,
  participants,
  population,
  rows,
  shareOfJeunes,
  sum,
  within,
} from '../../shared/count/define';
import type {Agreement} from '../../shared/report/checks/agreements';
import {alone, charted, defineSection} from '../../shared/chapters/section';
import type {SectionId} from '../../shared/chapters/all-sections';
import {defineRegister} from '../../shared/register/define-register';

const head = {chapter: 1, title: '', definition: ''};
const rest = {chapter: 1, heading: '', cards: [], figures: [], sentences: [], exhibits: []} as const;

export const columns = [
  by('commune'),
  // @ts-expect-error no register has this column
  by('conseiller'),
  // @ts-expect-error a day is no breakdown
  by('date'),
  // @ts-expect-error a word of the trade, and no column
  is('conseil', ['oui']),
  // @ts-expect-error no register has this column
  begins('intitule', 'Atelier'),
  // @ts-expect-error words do not place a row in time
  within('commune'),
  // @ts-expect-error no register has this column
  active('debut', 'terme'),
  // @ts-expect-error words do not place a row in time
  during('CEJ', 'nature'),
];

const nouveaux = narrow(contacts, is('statut', ['Présent']), is('commune', ['Lille']));

export const populations = [
  nouveaux,
  narrow(contacts, among(situationsDebutees)),
  // @ts-expect-error contacts have no « categorie »
  narrow(contacts, is('categorie', ['Emploi'])),
  // @ts-expect-error contacts have no « debut »
  population('contacts', within('debut')),
  // @ts-expect-error no such register
  population('conseillers', within('date')),
  // @ts-expect-error contacts have no « debut »
  narrow(contacts, during('CEJ', 'debut')),
];

export const counts = [
  sum(aidesDe('CEJ'), 'montant'),
  // @ts-expect-error contacts have no amount
  sum(contacts, 'montant'),
  // @ts-expect-error words cannot be summed
  sum(aidesDe('CEJ'), 'nature'),
  jeunes(contacts, only(parSexe, ['Femmes'])),
  // @ts-expect-error contacts have no « secteur »
  jeunes(contacts, only(by('secteur'), 'stated')),
  // @ts-expect-error contacts have no « secteur »
  shareOfJeunes(contacts, only(by('secteur'), 'stated')),
  // @ts-expect-error only actions have participants
  participants(contacts, 'jeunes'),
];

export const tables = [
  columnTable({id: 'x', ...head}, 'Niveau', parNiveau, jeunesColumn('Jeunes', contacts)),
  // @ts-expect-error actions have no level
  columnTable({id: 'x', ...head}, 'Niveau', parNiveau, rowColumn('Actions', 'actions', actionsDe('CEJ'))),
  // @ts-expect-error contacts have no « secteur »
  columnTable({id: 'x', ...head}, 'Secteur', by('secteur'), rowColumn('Contacts', 'contacts', contacts)),
  columnTable(
    {id: 'x', ...head},
    'Secteur',
    // @ts-expect-error of two registers, only one has « secteur »
    by('secteur'),
    rowColumn('Contacts', 'contacts', contacts),
    rowColumn('Situations', 'situations', situationsDebutees),
  ),
  // @ts-expect-error actions have no commune
  communeTable({id: 'x', ...head}, rowColumn('Actions', 'actions', actionsDe('CEJ'))),
  communeTable(
    {id: 'x', ...head},
    // @ts-expect-error aids have no « note »
    sumColumn('Montant', 'euros', aidesDe('CEJ'), 'note'),
  ),
  communeTable(
    {id: 'x', ...head},
    ratioColumn('Part', '%', jeunes(contacts, only(parSexe, ['Femmes'])), jeunes(contacts)),
  ),
  // @ts-expect-error actions have no commune
  communeTable({id: 'x', ...head}, ratioColumn('Part', '%', rows(actionsDe('CEJ')), rows(actionsDe('CEJ')))),
  defineTable({
    id: 'x',
    ...head,
    lines: '',
    by: parAgeFin,
    // @ts-expect-error contacts have no « secteur »
    body: {kind: 'cross', columns: by('secteur'), of: contacts, measure: {kind: 'rows'}, unit: 'contacts'},
  }),
  columnTable(
    {id: 'x', ...head},
    'Classe',
    // @ts-expect-error contacts have no « categorie »
    classes({classes: [{label: 'a', where: [is('categorie', ['Emploi'])]}], otherwise: 'b', order: []}),
    rowColumn('Contacts', 'contacts', contacts),
  ),
  defineTable({
    id: 'x',
    ...head,
    lines: '',
    // @ts-expect-error contacts have no « secteur »
    by: by('secteur'),
    body: {kind: 'columns', columns: [rowColumn('Contacts', 'contacts', contacts)]},
  }),
];

const compared = [
  defineFigure({id: 'a', chapter: 1, label: '', unit: 'jeunes', formula: count(jeunes(contacts)), definition: ''}),
  defineFigure({id: 'b', chapter: 1, label: '', unit: '%', formula: changeOf('a.total'), definition: ''}),
];
// @ts-expect-error the figure that « b » compares with does not exist
export const closed: readonly FigureSpec<'a' | 'b', 'a' | 'b'>[] = compared;

export const ids: readonly [FigureId, TableId, SectionId] = ['emploi.jeunes', 'emploi.commune', 'emploi.contrats'];
// @ts-expect-error no such figure
export const figure: FigureId = 'contacts.nonexistent';
// @ts-expect-error no such table
export const table: TableId = 'contacts.nonexistent';
// @ts-expect-error no such section
export const section: SectionId = 'public.nonexistent';

export const sections = [
  defineSection({id: 'x', ...rest, exhibits: [alone('contacts.nature'), charted('contacts.commune', 'bar')]}),
  // @ts-expect-error no such table
  defineSection({id: 'x', ...rest, exhibits: [alone('contacts.nonexistent')]}),
  // @ts-expect-error no such table
  defineSection({id: 'x', ...rest, exhibits: [{table: 'contacts.nonexistent'}]}),
  // @ts-expect-error no such table
  alone('contacts.natures'),
  // @ts-expect-error no such table
  charted('contacts', 'bar'),
  // @ts-expect-error no such figure
  defineSection({id: 'x', ...rest, cards: ['contacts.totaux']}),
  // @ts-expect-error no figure begins so
  defineSection({id: 'x', ...rest, figures: ['contacts.qpv.*']}),
];

export const checks: readonly Agreement[] = [
  ['contacts.total', 'contacts.nature'],
  // @ts-expect-error no such figure
  ['contacts.nonexistent', 'contacts.nature'],
  // @ts-expect-error no such table
  ['contacts.total', 'contacts.nonexistent'],
];

const textColumn = {kind: 'text', headings: ['Texte']} as const;
export const registers = [
  // @ts-expect-error a register is dated by one of its columns
  defineRegister({id: 'label', title: '', columns: {texte: textColumn}, dated: 'date'}),
  // @ts-expect-error a register is dated by a day
  defineRegister({id: 'label', title: '', columns: {texte: textColumn}, dated: 'texte'}),
  // @ts-expect-error rows are the same by columns of theirs
  defineRegister({id: 'label', title: '', columns: {texte: textColumn}, oneRowPer: ['texte', 'nom']}),
];

export const wide: Population = nouveaux; // what is checked may stand where anything may
