import {ink, muted, resolveColor, rule} from '../../shared';
import {xmlHead} from '../properties';

const hex = (color: string) => color.replace('#', '');

/** Name, how a user sees it, what it is based on, its paragraph and its letters. */
type Style = readonly [id: string, name: string, paragraph: string, letters: string];

const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const color = (value: string) => `<w:color w:val="${hex(value)}"/>`;
const spacing = (before: number, after: number, line = 259) =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="${line}" w:lineRule="auto"/>`;
const bold = '<w:b/><w:bCs/>';
const keep = '<w:keepNext/><w:keepLines/>';

/** The styles of the document: all its looks, so that a user changes them in one place. `dense`: rows closer, for what stands on one page. */
export function printStyles(accent: string, dense = false): string {
  const inRow = dense ? 0.4 : 1.5;
  const own = `#${resolveColor('accent', accent)}`;
  const border = (side: string, width: number, space: number) =>
    `<w:pBdr><w:${side} w:val="single" w:sz="${width}" w:space="${space}" w:color="${hex(own)}"/></w:pBdr>`;
  const onAccent = color(`#${resolveColor('on-accent', accent)}`);
  const contents = (left: number) =>
    `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>${spacing(left === 0 ? 4 : 0, 0, 240)}<w:ind w:left="${left}" w:right="567"/>`;
  const styles: readonly Style[] = [
    ['Title', 'Title', spacing(0, 8, 240), bold + color(own) + size(34)],
    ['Subtitle', 'Subtitle', spacing(0, 6), color(muted) + size(13)],
    ['Structure', 'Structure', spacing(120, 6), bold + color(ink) + size(16)],
    [
      'Heading1',
      'heading 1',
      `${keep}${border('bottom', 18, 4)}${spacing(24, 10, 240)}<w:outlineLvl w:val="0"/>`,
      bold + color(own) + size(20),
    ],
    ['Heading2', 'heading 2', `${keep}${spacing(14, 5, 240)}<w:outlineLvl w:val="1"/>`, bold + color(ink) + size(14)],
    ['TOCHeading', 'TOC Heading', `${keep}${spacing(0, 10)}`, bold + color(own) + size(20)],
    ['TOC1', 'toc 1', contents(0), bold + size(10)],
    ['TOC2', 'toc 2', contents(284), size(9.5)],
    ['Caption', 'caption', `${keep}${spacing(10, 4, 240)}`, bold + color(ink) + size(10)],
    ['TableText', 'Texte de tableau', spacing(inRow, inRow, 240), size(9)],
    ['TableNumber', 'Nombre de tableau', `${spacing(inRow, inRow, 240)}<w:jc w:val="right"/>`, size(9)],
    ['TableHead', 'En-tête de tableau', `<w:keepNext/>${spacing(2, 2, 240)}`, bold + onAccent + size(9)],
    ['Definition', 'Définition', spacing(3, 6, 240), `<w:i/><w:iCs/>${color(muted)}${size(8)}`],
    ['CardValue', 'Chiffre clé', `<w:keepNext/>${spacing(4, 0, 240)}`, bold + color(ink) + size(18)],
    ['CardLabel', 'Libellé de chiffre clé', spacing(0, 4, 240), color(muted) + size(8.5)],
    ['Key', 'Phrase clé', spacing(6, 4), color(ink) + size(13)],
    ['Point', 'Point', `<w:keepNext/>${spacing(10, 2)}`, bold + color(ink) + size(11)],
    ['Between', 'Interligne', spacing(0, 0, 120), size(4)],
    ['Chart', 'Graphique', `<w:keepNext/>${spacing(4, 2, 240)}`, ''],
    ['Comment', 'Commentaire de la structure', `${border('left', 18, 8)}${spacing(6, 6)}`, color(ink)],
    [
      'Footer',
      'footer',
      `<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>${spacing(0, 0, 240)}`,
      color(muted) + size(8),
    ],
  ];
  const printed = styles.map(
    ([id, name, paragraph, letters]) =>
      `<w:style w:type="paragraph"${known.test(name) ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
      `${id.startsWith('Heading') ? '<w:next w:val="Normal"/>' : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`,
  );
  return (
    `${xmlHead}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>` +
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>' +
    `${color(ink)}${size(10.5)}<w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr>${spacing(0, 6)}</w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
    '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    `${printed.join('')}</w:styles>`
  );
}

/** Names that Word gives its own styles. */
const known = /^(Title|Subtitle|heading \d|TOC Heading|toc \d|caption|footer)$/;

/** Lines between rows, as the sheets draw them. */
export const thinRule = `<w:bottom w:val="single" w:sz="4" w:space="0" w:color="${hex(rule)}"/>`;
