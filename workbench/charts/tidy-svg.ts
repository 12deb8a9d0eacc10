import {escapeAttribute} from '../../xlsx';
import type {ChartSize} from './frame';

/** What a drawing is for one who hears it. */
interface Spoken {
  /** Unique in the page. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/**
 * The library's drawing as one picture with a name and a description, and nothing that differs from one run to the next. Looks become
 * attributes: a page whose policy refuses inline styles shows them too. (Texts are escaped: no tag or quote in them can be taken for markup.)
 */
export function tidySvg(drawing: string, {width, height}: ChartSize, {id, name, description}: Spoken): string {
  const body = drawing
    .slice(drawing.indexOf('>') + 1, drawing.lastIndexOf('</svg>'))
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:ecmeta_[a-z_]+|class|pointer-events)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, looks: string) => attributesOf(looks))
    .replace(/<path [^>]*fill(?:="none"|-opacity="0" [^>]*stroke-width="0")><\/path>/g, '') // boxes around texts, for a mouse
    .replace(/\n/g, '');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `role="img" lang="fr" aria-labelledby="${id}-nom" aria-describedby="${id}-valeurs">` +
    `<title id="${id}-nom">${escapeAttribute(name)}</title><desc id="${id}-valeurs">${escapeAttribute(description)}</desc>` +
    `${body}</svg>`
  );
}

function attributesOf(looks: string): string {
  return looks
    .split(';')
    .filter((look) => look.includes(':'))
    .map((look) => ` ${look.slice(0, look.indexOf(':')).trim()}="${look.slice(look.indexOf(':') + 1).trim()}"`)
    .join('');
}
