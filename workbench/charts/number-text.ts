import {writeDecimal} from '../../shared';

const NARROW = /\u202f/g;
const NO_BREAK = '\u00a0';

/** A number as a spreadsheet in French shows it under one of the plan's formats: no locale of the machine has a say. */
export function formatNumber(format: string, value: number): string {
  const sections = splitSections(format);
  if (condition.test(format)) {
    const met = sections.find((section) => meets(section, value)) ?? sections[sections.length - 1]!;
    return writeSection(met.replace(condition, ''), value);
  }
  if (value === 0 && sections[2] !== undefined) return writeSection(sections[2], 0);
  if (value < 0 && sections[1] !== undefined) return writeSection(sections[1], -value);
  return writeSection(sections[0]!, value);
}

const condition = /^\[(>=?)([\d.]+)\]/;

/** Whether a section is for numbers such as this one: « [>=0.005]0 % »; the last, which says nothing, is for the others. */
function meets(section: string, value: number): boolean {
  const [, sign, least] = condition.exec(section) ?? [];
  return sign === undefined || (sign === '>' ? value > Number(least) : value >= Number(least));
}

/** On an axis zero is 0: the stroke that stands for it in a table would look odd. */
export function axisFormat(format: string): string {
  return splitSections(format).slice(0, 2).join(';');
}

/** The smallest step that the format can show: finer ticks would print the same figure twice. */
export function finestStep(format: string): number {
  const {places, isPercent} = readSection(splitSections(format)[0]!);
  return 10 ** -places / (isPercent ? 100 : 1);
}

function splitSections(format: string): string[] {
  return (format.match(/(?:"[^"]*"|[^;"])+/g) ?? []).slice();
}

const tokens = /"([^"]*)"|_.|\\(.)|([#0][#,0]*(?:\.([0#]+))?)|(.)/g;

function readSection(section: string): {places: number; isPercent: boolean} {
  const bare = section.replace(/"[^"]*"/g, '');
  return {places: /\.([0#]+)/.exec(bare)?.[1]?.length ?? 0, isPercent: bare.includes('%')};
}

function writeSection(section: string, value: number): string {
  const {places, isPercent} = readSection(section);
  const text = section.replace(
    tokens,
    (_, quoted?: string, escaped?: string, digits?: string, _places?: string, other?: string) => {
      if (digits === undefined) return quoted ?? escaped ?? other ?? '';
      const written = writeDecimal(isPercent ? value * 100 : value, places);
      return digits.includes(',') ? written : written.replace(NARROW, '');
    },
  );
  return text.trim().replace(/ /g, NO_BREAK);
}
