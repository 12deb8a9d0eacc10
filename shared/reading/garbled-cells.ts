import {problem, type Problem} from '../message/problem';
import type {ParsedSheet} from '../count/parsed-sheet';
import {OddCells} from './odd-cells';
import {placeOf} from './parse-sheet';

/** How an accented letter in UTF-8 looks once it was read as Windows, Mac or DOS text (« Ã© », « √© », « ├® »), and what stands for a lost one (« Bar?ul »). */
const GARBLED =
  /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|√[©®†ßàâäçéèêëïîôöùûü]|├[®¿¬½]|\ufffd|\p{Ll}\?\p{L}/u;

/** Tells the words of a sheet that an encoding spoilt before they came into its cells: nothing knows them any more. */
export function reportGarbled(parsed: ParsedSheet, problems: Problem[]): void {
  for (const [id, column] of parsed.columns) {
    if (column.kind !== 'raw') continue;
    const spoilt = column.raw.map((cell) => typeof cell === 'string' && GARBLED.test(cell));
    if (!spoilt.includes(true)) continue;
    const odd = new OddCells();
    column.codes.forEach((code, row) => {
      if (spoilt[code] === true) odd.add(column.raw[code], row);
    });
    const {heading} = parsed.at.get(id)!;
    problems.push(problem('text-garbled', placeOf(parsed, id, odd), {heading, samples: odd.samples}));
  }
}
