import {frontStyles} from './front-styles';
import {ink, muted, NOTE_SIZE, TABLE_SIZE, underlined} from './inks';
import type {NumberFormat} from './number-format';

export {ink, muted, NOTE_SIZE, rule, TABLE_SIZE} from './inks';
export {numberFormats} from './number-format';
export type {NumberFormat} from './number-format';

/**
 * The styles of a generated sheet, by name. A host turns each into its own formatting; nothing else in the
 * plan speaks of fonts or colours. `accent`, `accent-soft` and `accent-text` stand for the agency's colour.
 */
export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `#RRGGBB`, or the agency's colour. */
  readonly color?: Color;
  readonly fill?: Color;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly format?: NumberFormat;
  readonly borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', Border>>;
  readonly underline?: boolean;
}

export type Color = `#${string}` | 'accent' | 'accent-soft' | 'on-accent';

export interface Border {
  readonly width: 'thin' | 'medium' | 'thick' | 'dashed';
  readonly color: Color;
}

const band = '#F4F6F8';

/** Of what stands at the foot of a page, which hosts print at the scale of the page. */
export const FOOT_SIZE = 11;

const entry = {size: TABLE_SIZE, color: ink, indent: 1, vertical: 'bottom'} as const;

/** Every style used by the plans. */
export const styles = {
  title: {size: 18, bold: true, color: 'accent', vertical: 'center'},
  subtitle: {size: NOTE_SIZE, color: muted, align: 'right', vertical: 'bottom'},
  'title-rule': {borders: {bottom: {width: 'thick', color: 'accent'}}},
  'card-value-count': card('count'),
  'card-value-percent': card('percent'),
  'card-value-euros': card('euros'),
  'card-value-whole-euros': card('whole-euros'),
  'card-value-decimal': card('decimal'),
  'card-value-mean': card('mean'),
  'card-value-change': card('change'),
  'card-value-masked': card('general'),
  'card-label': {
    size: NOTE_SIZE,
    color: muted,
    fill: band,
    wrap: true,
    vertical: 'top',
    indent: 1,
    borders: {left: {width: 'thick', color: 'accent'}},
  },
  'card-fill': {fill: band},
  /** A long title, that would not stand on one line at the size of the others. */
  'title-small': {size: 14, bold: true, color: 'accent', vertical: 'center'},
  heading: {size: 13, bold: true, color: ink, vertical: 'center'},
  subheading: {size: 11, bold: true, color: ink, wrap: true, vertical: 'bottom'},
  'table-corner': head('left'),
  'table-head': head('right'),
  'table-center': head('center'),
  'row-label': label(),
  'row-count': cell('count'),
  'row-euros': cell('euros'),
  'row-whole-euros': cell('whole-euros'),
  'row-percent': cell('percent'),
  'row-decimal': cell('decimal'),
  'row-mean': cell('mean'),
  /** A word where a number would stand: « < 5 ». */
  'row-masked': masked(TABLE_SIZE),
  'small-masked': masked(TABLE_SIZE),
  'total-masked': {
    size: TABLE_SIZE,
    bold: true,
    color: muted,
    align: 'right',
    indent: 1,
    borders: {top: {width: 'medium', color: 'accent'}},
  },
  'row-text': {size: TABLE_SIZE, color: ink, wrap: true, vertical: 'top', borders: underlined},
  'row-day': cell('day'),
  'row-change': cell('change'),
  'total-label': {
    size: TABLE_SIZE,
    bold: true,
    color: ink,
    indent: 1,
    borders: {top: {width: 'medium', color: 'accent'}},
  },
  'total-count': total('count'),
  'total-euros': total('euros'),
  'total-percent': total('percent'),
  'total-decimal': total('decimal'),
  'total-mean': total('mean'),
  /** Under a table whose total would mean nothing: closes it. */
  'table-end': {borders: {top: {width: 'medium', color: 'accent'}}},
  definition: {size: NOTE_SIZE, italic: true, color: muted, wrap: true, vertical: 'top'},
  /** Rows read, counted and left out: what a copy to hand over does not show. */
  trace: {size: NOTE_SIZE, color: muted, wrap: true, vertical: 'top'},
  sentence: {size: 11, color: ink, wrap: true, vertical: 'top'},
  /** Beside a question and the word that answers it. */
  answer: {size: 11, color: ink, wrap: true, vertical: 'center', indent: 1},
  'figure-label': label(),
  zone: {
    color: ink,
    wrap: true,
    vertical: 'top',
    indent: 1,
    borders: {
      top: {width: 'dashed', color: '#B8C0C8'},
      bottom: {width: 'dashed', color: '#B8C0C8'},
      left: {width: 'dashed', color: '#B8C0C8'},
      right: {width: 'dashed', color: '#B8C0C8'},
    },
  },
  note: {size: NOTE_SIZE, color: muted, wrap: true, vertical: 'top'},
  link: {color: 'accent', underline: true},
  plain: {color: ink},
  ...frontStyles,
  /** Lines of « Méthode » and « Contrôles ». */
  'small-text': small(),
  /** The line that opens an entry of « Méthode »: it stands on the one below, which closes it. */
  'entry-title': {...entry, bold: true, wrap: true},
  'entry-text': {...entry, wrap: true},
  'entry-count': {...entry, align: 'right', format: 'count'},
  'entry-masked': {...entry, color: muted, align: 'right'},
  'small-link': {...small(), color: 'accent'},
  'small-count': smallNumber('count'),
  'small-percent': smallNumber('percent'),
  'small-euros': smallNumber('euros'),
  'small-decimal': smallNumber('decimal'),
  'small-mean': smallNumber('mean'),
  'small-day': smallNumber('day'),
  band: {size: 11, bold: true, color: ink, fill: band, vertical: 'center', indent: 1},
  good: verdict('#14633A', '#E3F3E9'),
  warning: verdict('#7A4B00', '#FDF1DC'),
  neutral: verdict(muted, band),
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;

function card(format: NumberFormat) {
  return {
    size: 20,
    bold: true,
    color: ink,
    fill: band,
    align: 'left',
    indent: 1,
    vertical: 'bottom',
    format,
    borders: {left: {width: 'thick', color: 'accent'}},
  } as const;
}

function label() {
  return {size: TABLE_SIZE, color: ink, indent: 1, wrap: true, vertical: 'center', borders: underlined} as const;
}

function masked(size: number) {
  return {size, color: muted, align: 'right', indent: 1, vertical: 'center', borders: underlined} as const;
}

function small() {
  return {
    size: TABLE_SIZE,
    color: ink,
    wrap: true,
    vertical: 'center',
    indent: 1,
    borders: underlined,
  } as const;
}

function smallNumber(format: NumberFormat) {
  return {
    size: TABLE_SIZE,
    color: ink,
    align: 'right',
    vertical: 'center',
    format,
    borders: underlined,
  } as const;
}

function verdict(color: Color, fill: Color) {
  return {
    size: TABLE_SIZE,
    color,
    fill,
    bold: true,
    align: 'center',
    vertical: 'center',
    borders: underlined,
  } as const;
}

function head(align: 'left' | 'center' | 'right') {
  return {
    size: TABLE_SIZE,
    bold: true,
    color: 'on-accent',
    fill: 'accent',
    wrap: true,
    align,
    vertical: 'bottom',
    indent: 1,
  } as const;
}

function cell(format: NumberFormat) {
  return {
    size: TABLE_SIZE,
    color: ink,
    align: 'right',
    vertical: 'center',
    format,
    borders: underlined,
  } as const;
}

function total(format: NumberFormat) {
  return {
    size: TABLE_SIZE,
    bold: true,
    color: ink,
    align: 'right',
    format,
    borders: {top: {width: 'medium', color: 'accent'}},
  } as const;
}
