import {ink, muted, resolveColor, rule} from '../../shared';
import {namespaces, xmlHead} from '../properties';

/** Points across and down of a slide, 16:9, and units of a drawing in a point. */
export const SLIDE = {width: 960, height: 540} as const;
export const POINT = 12700;
/** Left and right of all that stands on a slide. */
export const MARGIN = 44;

export const slideNamespaces = `${namespaces} xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;

const hex = (color: string) => color.replace('#', '');
const solid = (color: string) => `<a:solidFill><a:srgbClr val="${hex(color)}"/></a:solidFill>`;
const scheme = (name: string) => `<a:solidFill><a:schemeClr val="${name}"/></a:solidFill>`;

/** Colours and letters that every slide follows; the first accent is the agency's. */
export function printTheme(accent: string): string {
  const colors: readonly (readonly [string, string])[] = [
    ['dk1', hex(ink)],
    ['lt1', 'FFFFFF'],
    ['dk2', hex(muted)],
    ['lt2', 'F4F6F8'],
    ['accent1', resolveColor('accent', accent)],
    ['accent2', 'E0A030'],
    ['accent3', '6FA8C9'],
    ['accent4', 'A8482F'],
    ['accent5', hex(rule)],
    ['accent6', '3E7C6B'],
    ['hlink', resolveColor('accent', accent)],
    ['folHlink', hex(muted)],
  ];
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = scheme('phClr');
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Rapport"><a:themeElements>` +
    `<a:clrScheme name="Rapport">${colors.map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`).join('')}</a:clrScheme>` +
    `<a:fontScheme name="Rapport"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Rapport"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements></a:theme>'
  );
}

const box = (x: number, y: number, width: number, height: number) =>
  `<a:xfrm><a:off x="${x * POINT}" y="${y * POINT}"/><a:ext cx="${width * POINT}" cy="${height * POINT}"/></a:xfrm>`;

const tree = (content: string) =>
  '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>' +
  `${content}</p:spTree>`;

const placeholder = (id: number, name: string, kind: string, place: string, body: string, style = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${kind}"/></p:nvPr></p:nvSpPr>` +
  `<p:spPr>${place}</p:spPr><p:txBody>${body}${style}<a:p>${kind === 'sldNum' ? '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="fr-FR"/><a:t>‹N°›</a:t></a:fld>' : ''}<a:endParaRPr lang="fr-FR"/></a:p></p:txBody></p:sp>`;

const numberPlace = box(SLIDE.width - MARGIN - 80, 508, 80, 20);
const footPlace = box(MARGIN, 508, 700, 20);
const titlePlace = {x: MARGIN, y: 44, width: SLIDE.width - 2 * MARGIN, height: 66} as const;
const small = (align: string) =>
  `<a:lstStyle><a:lvl1pPr algn="${align}"><a:defRPr sz="1000">${scheme('tx2')}</a:defRPr></a:lvl1pPr></a:lstStyle>`;
const flat = '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/>';

/** The master: a white page, a stroke of the agency's colour, where titles and numbers stand. */
export function printMaster(): string {
  const {x, y, width, height} = titlePlace;
  const stroke =
    '<p:sp><p:nvSpPr><p:cNvPr id="5" name="Trait"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>' +
    `<p:spPr>${box(0, 0, 12, SLIDE.height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${scheme('accent1')}<a:ln><a:noFill/></a:ln></p:spPr>` +
    '<p:txBody><a:bodyPr/><a:p><a:endParaRPr lang="fr-FR"/></a:p></p:txBody></p:sp>';
  const level = (name: string, size: number, more: string) =>
    `<p:${name}><a:lvl1pPr algn="l"${more}<a:defRPr sz="${size * 100}">${scheme('tx1')}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:${name}>`;
  return (
    `${xmlHead}<p:sldMaster ${slideNamespaces}><p:cSld><p:bg><p:bgPr>${solid('FFFFFF')}<a:effectLst/></p:bgPr></p:bg>` +
    tree(
      stroke +
        placeholder(
          2,
          'Titre',
          'title',
          box(x, y, width, height),
          '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>',
        ) +
        placeholder(3, 'Pied de page', 'ftr', footPlace, flat, small('l')) +
        placeholder(4, 'Numéro', 'sldNum', numberPlace, flat, small('r')),
    ) +
    '</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
    '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>' +
    `<p:txStyles>${level('titleStyle', 26, '><a:lnSpc><a:spcPct val="95000"/></a:lnSpc>').replace('<a:defRPr sz="2600"', '<a:defRPr sz="2600" b="1"')}` +
    `${level('bodyStyle', 16, '>')}${level('otherStyle', 16, '>')}</p:txStyles></p:sldMaster>`
  );
}

/** One layout serves: a title, a footer, a number, and what each slide places. */
export function printLayout(): string {
  const empty = '<a:bodyPr/><a:lstStyle/>';
  return (
    `${xmlHead}<p:sldLayout ${slideNamespaces} type="titleOnly" preserve="1"><p:cSld name="Titre seul">` +
    tree(
      placeholder(2, 'Titre', 'title', '', empty) +
        placeholder(3, 'Pied de page', 'ftr', '', empty) +
        placeholder(4, 'Numéro', 'sldNum', '', empty),
    ) +
    '</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  );
}

export {box, solid, tree};
