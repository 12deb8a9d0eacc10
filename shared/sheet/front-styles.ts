import {ink, muted, NOTE_SIZE, underlined} from './inks';

const band = {color: 'on-accent', fill: 'accent', indent: 2, wrap: true} as const;
const room = {size: NOTE_SIZE, color: muted, align: 'center', vertical: 'center', wrap: true} as const;

/** The first pages: the cover, what there is to remember, the contents. */
export const frontStyles = {
  'cover-band': band,
  'cover-title': {...band, size: 32, bold: true, vertical: 'center'},
  'cover-agency': {...band, size: 18, bold: true, vertical: 'center'},
  'cover-line': {...band, size: 12, vertical: 'center'},
  'cover-photo': {...room, fill: 'accent-soft'},
  'cover-logos': {...room, align: 'left'},
  'cover-signatory': {size: 12, color: ink, align: 'right', vertical: 'center', wrap: true},
  key: {
    size: 13,
    color: ink,
    wrap: true,
    vertical: 'center',
    indent: 1,
    borders: {left: {width: 'thick', color: 'accent'}},
  },
  /** Above a chart. */
  seen: {size: 11, bold: true, color: 'accent', indent: 1, vertical: 'bottom'},
  contents: {color: 'accent', indent: 1, vertical: 'center', borders: underlined},
  'contents-title': {bold: true, color: 'accent', indent: 1, vertical: 'center'},
  'contents-page': {bold: true, color: ink, align: 'right', indent: 1, vertical: 'center'},
  'contents-about': {size: NOTE_SIZE, color: muted, wrap: true, indent: 1, vertical: 'top'},
  'contents-note': {size: NOTE_SIZE, color: muted, align: 'right', indent: 1, vertical: 'center', borders: underlined},
} as const;
