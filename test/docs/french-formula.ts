import type {CellValue} from '../../shared/value/cell';
import {answer} from '../../shared/formula/answer';
import type {Answer} from '../../shared/formula/run-call';
import type {Argument} from '../../shared/formula/argument';
import {namedFunctions} from '../../shared/formula/functions';
import type {FunctionName} from '../../shared/formula/functions';
import {ranges, workbook} from '../formula/sample';

/** One call as French users type it: texts, numbers, tables and ranges of the sample, semicolons between. */
export function answerFrench(formula: string): Answer {
  const call = /^=ML\.([A-Z_]+)\((.*)\)$/s.exec(formula);
  const name = namedFunctions.find(({called}) => called === call?.[1])?.spec.name as FunctionName | undefined;
  if (call === null || name === undefined) throw new Error(`${formula} is no call of a function of ours`);
  const args = call[2] === '' ? [] : piecesOf(call[2]!).map(argumentOf);
  return answer(name, args, workbook);
}

function piecesOf(text: string): string[] {
  const pieces = [''];
  let isText = false;
  for (const sign of text) {
    if (sign === '"') isText = !isText;
    if (sign === ';' && !isText) pieces.push('');
    else pieces[pieces.length - 1] += sign;
  }
  if (isText) throw new Error(`${text}: a text is not closed`);
  return pieces;
}

function argumentOf(piece: string): Argument {
  if (piece === '') return null;
  const text = /^"(.*)"$/s.exec(piece);
  if (text !== null) return text[1]!.replace(/""/g, '"');
  if (/^-?\d+(,\d+)?$/.test(piece)) return Number(piece.replace(',', '.'));
  const table = /^(\p{L}+)\[#Tout\]$/u.exec(piece);
  if (table !== null) return rangeNamed(table[1]!);
  const area = /^(\p{L}+)!([A-Z])(\d+):([A-Z])(\d+)$/u.exec(piece);
  if (area === null) throw new Error(`${piece} is no argument that this reads`);
  const [from, to] = [area[2]!, area[4]!].map((letter) => letter.charCodeAt(0) - 65) as [number, number];
  return rangeNamed(area[1]!)
    .slice(Number(area[3]) - 1, Number(area[5]))
    .map((row) => row.slice(from, to + 1));
}

function rangeNamed(name: string): CellValue[][] {
  const rows = ranges[name];
  if (rows === undefined) throw new Error(`The sample has no sheet ${name}`);
  return rows;
}
