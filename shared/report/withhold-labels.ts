import {textOf} from '../value/nothing';
import {partsOfTable} from '../count/body';
import type {Dimension, FigureSpec} from '../count/declaration';
import type {Results} from '../count/evaluate-report';
import type {TableResult, Trace} from '../count/result';
import {registerById} from '../register/all-registers';
import {dossierKey} from '../value/dossier-key';
import {quarterKey} from '../reading/link-qpv';
import type {Registers} from '../count/registers';
import {valueIn} from '../register/value-list';
import {programmeMobilite} from '../register/value-lists/situation';
import type {RegisterId} from '../register/register-id';
import {codeColumn, HORS_TERRITOIRE, NON_RENSEIGNE} from '../count/table';

/** Youths that a value typed in a register that names them must stand for, before it may be the name of a line. */
const LEAST_YOUTHS = 3;

const WITHHELD = 'Autre valeur';

/**
 * The results without the names of lines that may name somebody. A value of a list or of « Territoire » is printed as it is. A value kept
 * under its own name gives way to « Autre valeur 1 » when it holds a date or a long number, when it is a dossier or stands in a column of
 * Jeunes or Aides that says who somebody is, or when fewer than three youths bear it. Its numbers stay.
 */
export function withholdLabels(results: Results, registers: Registers): Results {
  const isWithheld = withholding(results, registers);
  const tables = new Map([...results.tables].map(([id, table]) => [id, nameLines(table, isWithheld)] as const));
  let renamed = 0;
  const figures = new Map(
    [...results.figures].map(([id, figure]) => {
      const name = quartierOf(figure.spec);
      if (name === undefined || !isWithheld({name, column: 'qpv', register: 'jeunes'})) return [id, figure] as const;
      const spec = nameless(figure.spec, ++renamed);
      return [spec.id, {...figure, spec, trace: namelessTrace(figure.trace, name, spec.id)}] as const;
    }),
  );
  return {...results, tables, figures};
}

/** A value that names a line, and where it was typed. */
interface OwnName {
  readonly name: string;
  readonly column: string;
  readonly register: RegisterId;
}

function withholding(results: Results, registers: Registers): (own: OwnName) => boolean {
  const names = [
    ...[...results.tables.values()].flatMap(ownNamesOf),
    ...[...results.figures.values()].flatMap(({spec}) => ownName(quartierOf(spec), 'qpv', 'jeunes')),
  ].filter((own) => isOwn(own, registers));
  const own = new Set(names.map(({name}) => name));
  const isPersonal = personalTexts([...own], registers);
  const isRare = rareness(registers);
  return (one) => own.has(one.name) && isOwn(one, registers) && (isPersonal(one.name) || isRare(one));
}

function ownName(name: string | undefined, column: string, register: RegisterId): OwnName[] {
  return name === undefined ? [] : [{name, column, register}];
}

/** The dimensions of a table with the labels that they gave, and the register. */
function axesOf({
  spec,
  lines,
  columns,
}: TableResult): {by: Dimension; labels: readonly string[]; register: RegisterId}[] {
  const {body, by} = spec;
  const {register} = partsOfTable(spec).columns[0]!.part.of;
  const down = {by, labels: lines.map(({label}) => label), register};
  if (body.kind !== 'cross') return [down];
  const across = columns.slice(0, body.total === undefined ? columns.length : -1);
  return [down, {by: body.columns, labels: across.map(({label}) => label), register}];
}

function ownNamesOf(table: TableResult): OwnName[] {
  return axesOf(table).flatMap(({by, labels, register}) => {
    if (by.kind !== 'column' && by.kind !== 'number') return [];
    const grouped = new Set(by.kind === 'column' ? by.groups?.map(({label}) => label) : []);
    return labels.filter((name) => !grouped.has(name)).map((name) => ({name, column: by.column, register}));
  });
}

/** Whether the value was typed by somebody, and is none of a list, of the territory or of a rule. */
function isOwn({name, column, register}: OwnName, {territoire}: Registers): boolean {
  if (name === NON_RENSEIGNE || name === HORS_TERRITOIRE) return false;
  const spec = registerById.get(register)?.columns[column] ?? registerById.get('jeunes')?.columns[column];
  switch (spec?.kind) {
    case 'text':
    case 'number':
      return true;
    case 'choice':
      return spec.list.others === 'kept' && valueIn(spec.list, name) === null;
    case 'commune':
      return !territoire.declared;
    case 'qpv':
      return !territoire.communes.some(({qpv}) => qpv.some((quarter) => quarterKey(quarter) === quarterKey(name)));
    default:
      return false;
  }
}

/** A date, or a number long enough to be a dossier, a telephone or a day. */
const DATE = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/;
const LONG_NUMBER = /\d[\d ._-]{3,}\d/;

/** Whether a text is somebody's dossier, or stands where Jeunes and Aides say who somebody is. */
function personalTexts(texts: readonly string[], registers: Registers): (text: string) => boolean {
  const found = new Set(
    texts.filter((text) => DATE.test(text) || LONG_NUMBER.test(text.replace(/20\d\d ?[/-] ?(20)?\d\d/, ''))),
  );
  if (texts.length === 0) return () => false;
  const byKey = new Map(texts.map((text) => [dossierKey(text) ?? '', text]));
  for (const table of Object.values(registers.tables)) {
    for (const value of codeColumn(table, 'dossier')?.values.slice(1) ?? []) {
      const text = byKey.get(dossierKey(value) ?? '');
      if (text !== undefined) found.add(text);
    }
  }
  const wanted = new Set(texts);
  for (const {register, headingRow, columns, cells} of registers.sources) {
    const described = registerById.get(register)!.columns;
    // What the register says of words (a level, a fund) names nobody by being there; the other columns, and those not read, may.
    const words = new Set(
      [...columns]
        .filter(([id]) => ['choice', 'level', 'commune', 'qpv'].includes(described[id]?.kind ?? ''))
        .map(([, {index}]) => index),
    );
    for (const row of cells.slice(headingRow)) {
      row.forEach((cell, index) => {
        if (typeof cell === 'string' && wanted.has(cell) && !words.has(index)) found.add(textOf(cell));
      });
    }
  }
  return (text) => found.has(text);
}

/** Whether few youths bear a value, in a register that names them; communes and actions are borne by places and events. */
function rareness({tables}: Registers): (own: OwnName) => boolean {
  return ({name, column, register}) => {
    const table = tables[register];
    const values = table && codeColumn(table, column);
    const dossiers = table && codeColumn(table, 'dossier');
    if (values === undefined || dossiers === undefined || column === 'commune') return false;
    if (valueIn(programmeMobilite, name) !== null) return false;
    const code = values.values.indexOf(name);
    const youths = new Set<number>();
    for (let row = 0; code > 0 && row < values.codes.length && youths.size < LEAST_YOUTHS; row++) {
      if (values.codes[row] === code && dossiers.codes[row] !== 0) youths.add(dossiers.codes[row]!);
    }
    return code > 0 && youths.size < LEAST_YOUTHS;
  };
}

function nameLines(table: TableResult, isWithheld: (own: OwnName) => boolean): TableResult {
  const [down, across] = axesOf(table).map(({by, labels, register}) => {
    const {column} = by.kind === 'column' || by.kind === 'number' ? by : {column: ''};
    const grouped = new Set(by.kind === 'column' ? by.groups?.map(({label}) => label) : []);
    let named = 0;
    return labels.map((name) => {
      const hide = column !== '' && !grouped.has(name) && isWithheld({name, column, register});
      return hide ? `${WITHHELD} ${++named}` : name;
    });
  });
  const isChanged = (labels: readonly string[] | undefined) =>
    labels?.some((label) => label.startsWith(WITHHELD)) === true;
  if (!isChanged(down) && !isChanged(across)) return table;
  return {
    ...table,
    lines: table.lines.map((line, at) => ({...line, label: down![at]!})),
    columns: table.columns.map((column, at) => ({...column, label: across?.[at] ?? column.label})),
    notes: [
      ...table.notes,
      `« ${WITHHELD} » : valeur écrite dans le registre, qui n’est d’aucune liste ; elle n’est pas nommée, car elle pourrait désigner quelqu’un (moins de ${LEAST_YOUTHS} jeunes la portent, ou c’est un numéro, une date, un nom).`,
    ],
  };
}

/** The quartier that a figure names, as the registers write it. */
function quartierOf({formula, id}: FigureSpec): string | undefined {
  if (!id.startsWith('accompagnes.qpv.') || formula.kind !== 'count') return undefined;
  const labels = formula.count.only?.labels;
  return labels === undefined || labels === 'stated' ? undefined : labels[0];
}

function nameless(spec: FigureSpec, number: number): FigureSpec {
  return {
    ...spec,
    id: `accompagnes.qpv.autre-${number}`,
    label: `jeunes reçus habitant un autre quartier (${number})`,
    definition:
      'Dossiers distincts ayant au moins un entretien réalisé dans l’année et habitant un quartier que le rapport ne nomme pas.',
  };
}

/** The trace of a figure whose quartier is not named: its reasons do not name it either. */
function namelessTrace(trace: Trace, quartier: string, id: string): Trace {
  const quoted = `« ${quartier} »`;
  const excluded = trace.excluded.map(({reason, rows}) => ({
    reason: reason.replace(quoted, () => 'ce quartier'),
    rows,
  }));
  return {...trace, id, excluded};
}
