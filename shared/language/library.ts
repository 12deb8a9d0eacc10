import {foldText} from '../value/fold';
import type {FigureSpec} from '../count/declaration';
import type {Registers} from '../count/registers';
import {allRegisters, registerById} from '../register/all-registers';
import {isOwnSheet} from '../register/own-sheet';
import type {RegisterId} from '../register/register-id';
import type {OwnLine} from '../setting/parameters';
import {basisOf, basisOfFigure, basisOfRegister, isCounted, unionOf} from './basis';
import type {Basis} from './basis';
import type {Around, Asked} from './criterion';
import {findColumn} from './column';
import {Fault, fault, unknown} from './fault';
import {classAsked} from './breakdown';
import {companionsOf} from './companions';
import {readIndicator} from './indicator';
import {splitAtWord, unquoted} from './split-words';

/** An indicator of the agency's own, and those that only serve it. */
export interface OwnFigures {
  readonly spec: FigureSpec;
  readonly others: readonly FigureSpec[];
  /** Values of its criteria that nothing bears. */
  readonly unmet: readonly string[];
}

/** Registers that a line may be based on: those of youths and of what is done for them. */
const registersNamed = allRegisters.map(({id, title}) => ({id, title}));

/** Every name that a line may call, and what it stands for; each is understood once, when it is first called. */
export class Library {
  private readonly lines: Map<string, OwnLine>;
  private readonly read = new Map<string, OwnFigures | Fault>();
  private readonly under: string[] = [];
  /** The ventilations whose lines are being read. */
  private readonly classesUnder: string[] = [];
  private readonly builtIn: ReadonlyMap<string, FigureSpec>;

  constructor(
    readonly registers: Registers,
    builtIn: readonly FigureSpec[],
    own: readonly OwnLine[],
  ) {
    this.builtIn = new Map(builtIn.map((spec) => [foldText(spec.id), spec]));
    const lines = new Map<string, OwnLine>();
    for (const line of own) {
      const word = foldText(line.words['nom'] ?? '');
      // A line that bears the name of something else is refused, and calls nothing.
      const isOfReport = this.builtIn.has(word) && foldText(line.words['publie'] ?? '') === '';
      const isTaken = isOfReport || this.isRegister(word);
      if (word !== '' && !isTaken && !lines.has(word)) lines.set(word, line);
    }
    this.lines = lines;
  }

  /** The figures of the report. */
  builtInFigures(): readonly FigureSpec[] {
    return [...this.builtIn.values()];
  }

  isBuiltIn(name: string): boolean {
    return this.builtIn.has(foldText(name));
  }

  /** The indicators that a line of the agency's own defines. */
  own(line: OwnLine): OwnFigures {
    const name = line.words['nom'] ?? '';
    const word = foldText(name);
    let read = this.read.get(word);
    if (read === undefined) {
      if (this.under.includes(word)) fault('circle', {names: [...this.under.slice(this.under.indexOf(word)), word]});
      this.under.push(word);
      try {
        read = readIndicator(line, this);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        read = error;
      } finally {
        this.under.pop();
      }
      this.read.set(word, read);
    }
    if (read instanceof Fault) throw read;
    return read;
  }

  /** An indicator by its name: of the agency's own, else built in. */
  figureNamed(name: string): FigureSpec {
    const found = this.figureIfAny(name);
    return found ?? fault('figure-unknown', unknown(name, this.figureNames()));
  }

  /** Whether an indicator bears this name, understood or not. */
  isFigure(name: string): boolean {
    const word = foldText(unquoted(name));
    return this.lines.has(word) || this.builtIn.has(word) || this.figureIfAny(unquoted(name)) !== null;
  }

  private figureIfAny(name: string): FigureSpec | null {
    const word = foldText(name);
    const line = this.lines.get(word);
    if (line !== undefined) return this.ownSpec(line, name);
    return this.builtIn.get(word) ?? this.companionIfAny(name);
  }

  /** « mon indicateur.n-1 », « mon indicateur.évolution » : the year before, and the change since. */
  private companionIfAny(name: string): FigureSpec | null {
    const [, of = '', way = ''] = /^(.+)\.(n-1|[ée]volution)$/iu.exec(name.trim()) ?? [];
    const figure = of === '' ? null : this.figureIfAny(of);
    if (figure === null) return null;
    const isChange = way.toLowerCase() !== 'n-1';
    return companionsOf(figure).find(({formula}) => (formula.kind === 'change') === isChange) ?? null;
  }

  /** Of a line that is wrong itself, who calls it says so; a circle is told by each of its lines. */
  private ownSpec(line: OwnLine, name: string): FigureSpec {
    try {
      return this.own(line).spec;
    } catch (error) {
      if (!(error instanceof Fault) || this.under.includes(foldText(name))) throw error;
      return fault('other-wrong', {word: name});
    }
  }

  /** « mes quartiers.* » is each of them. */
  familyNamed(piece: string): readonly string[] {
    const [, prefix, rest = ''] = /^(.+\.)\*(\s.*)?$/su.exec(piece.trim()) ?? [];
    if (prefix === undefined) return [piece];
    const word = prefix.toLowerCase();
    const members = this.figureNames().filter((name) => name.toLowerCase().startsWith(word));
    return members.length === 0 ? [piece] : members.map((name) => `${name}${rest}`);
  }

  find(id: string): FigureSpec {
    for (const read of this.read.values()) {
      const found = read instanceof Fault ? undefined : [read.spec, ...read.others].find((spec) => spec.id === id);
      if (found !== undefined) return found;
    }
    return this.figureNamed(id);
  }

  /** Whether figures bear names that begin so: « accompagnes.qpv.* ». */
  hasFamily(name: string): boolean {
    const begins = `${foldText(name)} `;
    return [...this.lines.keys(), ...this.builtIn.keys()].some((word) => word.startsWith(begins));
  }

  figureNames(): string[] {
    return [
      ...[...this.lines.values()].map(({words}) => words['nom']!),
      ...[...this.builtIn.values()].map(({id}) => id),
    ];
  }

  /** Whether a name is that of a register, letter for letter once folded. */
  isRegister(name: string): boolean {
    const word = foldText(name);
    return registersNamed.some(({id, title}) => foldText(title) === word || foldText(id) === word);
  }

  /** A register by its title, its id or the sheet that holds it. */
  registerNamed(name: string): RegisterId | null {
    const word = foldText(name);
    const plain = (text: string) => foldText(text).replace(/s( |$)/g, '$1');
    const found =
      registersNamed.find(({id, title}) => foldText(title) === word || foldText(id) === word) ??
      registersNamed.find(({id, title}) => plain(title) === plain(name) || plain(id) === plain(name));
    const {recognised, tables} = this.registers;
    const sheets = (Object.keys(tables) as RegisterId[]).filter(isOwnSheet);
    return (
      found?.id ??
      recognised.find(({sheet}) => foldText(sheet) === word)?.register ??
      sheets.find((id) => foldText(registerById.get(id)!.title) === word) ??
      null
    );
  }

  /** The registers of the workbook that have rows of youths, or of what is done for them. */
  registersRead(): readonly RegisterId[] {
    const read = allRegisters.flatMap(({id}) => (this.registers.tables[id] === undefined ? [] : [id]));
    return read.length > 0 ? read : ['jeunes'];
  }

  /** What a base names: a register, an indicator, youths of several, a sum of several. */
  basisNamed(text: string): Basis {
    const name = unquoted(text);
    if (name === '') fault('text-missing', {what: 'la base'});
    const found = this.singleBasis(name);
    if (found !== null) return found;
    const added = splitAtWord(name, '+');
    if (added.length > 1) {
      const parts = added.map((one) => this.basisNamed(one));
      const isMoney = ({unit}: Basis) => unit === 'euros';
      for (const [at, part] of parts.entries()) {
        if (!isCounted(part)) fault('not-a-count', {word: added[at]!});
        if (isMoney(part) !== isMoney(parts[0]!)) fault('euros-mixed', {word: added[at]!});
      }
      return basisOf(
        parts.flatMap((part) => part.parts),
        parts[0]!.unit,
        name,
      );
    }
    const either = splitAtWord(name, 'ou');
    if (either.length > 1) {
      const parts = either.map((one) => ({one, basis: this.basisNamed(one)}));
      for (const {one, basis} of parts)
        if (basis.parts.some(({of}) => !hasDossier(of.register))) fault('not-youths', {word: one});
      return basisOf([unionOf(parts.flatMap(({basis}) => basis.parts))], 'jeunes', name);
    }
    const registers = registersNamed.map(({title}) => title);
    return fault('base-unknown', unknown(name, [...registers, ...this.figureNames()]));
  }

  private singleBasis(name: string): Basis | null {
    const register = this.registerNamed(name);
    // An indicator may bear the name of a sheet, and count its rows: within its own line the sheet is meant.
    if (register !== null && this.under.includes(foldText(name))) return basisOfRegister(register, name);
    const figure = this.figureIfAny(name);
    if (figure !== null) return basisOfFigure(figure, this.registers.settings, (id) => this.find(id));
    return register === null ? null : basisOfRegister(register, name);
  }

  /** What a count is divided by. */
  divisorNamed(text: string): Basis {
    const found = this.singleBasis(unquoted(text));
    return found ?? fault('division-unknown', unknown(text, ['connus', 'tous', ...this.figureNames()]));
  }

  /** The lines of a ventilation that have a label, in printing order; none where no ventilation has this name. */
  linesOf(ventilation: string): readonly OwnLine[] {
    const word = foldText(ventilation);
    return word === ''
      ? []
      : this.registers.own.ventilations.filter(
          ({words}) => foldText(words['nom'] ?? '') === word && (words['libelle'] ?? '') !== '',
        );
  }

  /** Reads lines of a ventilation: in their criteria its own name is that of a column. */
  withinLines<T>(ventilation: string, read: () => T): T {
    this.classesUnder.push(foldText(ventilation));
    try {
      return read();
    } finally {
      this.classesUnder.pop();
    }
  }

  /** What criteria are read in, over the rows of a register; `day` is what « après » counts from. */
  around(register: RegisterId, day: string | null): Around {
    return {
      registers: this.registers,
      register,
      day,
      basisNamed: (name) => this.basisNamed(name),
      lineNamed: (ventilation, line): Asked | null => {
        const around = this.around(register, day);
        const names = [...this.classesUnder, foldText(ventilation)];
        if (!this.classesUnder.includes(foldText(ventilation)))
          return this.withinLines(ventilation, () => classAsked(this.linesOf(ventilation), line, around));
        return findColumn(around, ventilation) === null ? fault('circle', {names}) : null;
      },
    };
  }
}

const hasDossier = (register: RegisterId) => 'dossier' in registerById.get(register)!.columns;
