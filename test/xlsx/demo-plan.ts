import type {PlanCell, PlanChart, ReportPlan, SheetPlan} from '../../shared/sheet/sheet-plan';
import type {StyleName} from '../../shared/sheet/style';

const communes: readonly (readonly [string, number, number])[] = [
  ['La Madeleine', 109, 0],
  ['Lambersart', 185, 28],
  ['Lompret', 3, 0],
  ['Marcq-en-Barœul', 124, 23],
  ['Marquette-lez-Lille', 85, 0],
  ['Pérenchies', 64, 0],
  ['Quesnoy-sur-Deûle', 27, 0],
  ['Saint-André-lez-Lille', 59, 0],
  ['Verlinghem', 8, 0],
  ['Wambrechies', 81, 0],
];

const page = {
  orientation: 'portrait',
  header: {left: 'Mission Locale Métropole Nord-Ouest', center: '', right: 'Rapport d’activité 2024'},
  footer: {left: 'Source : registre « Jeunes » && « Contacts »', center: '', right: 'Page &P / &N'},
  titleRows: {first: 0, last: 0},
} as const;

/** A small report with one of everything a plan may hold. */
export function demoPlan(
  changes: Partial<{title: string; accent: string; newcomers: number; extraRows: number}> = {},
): ReportPlan {
  return {
    title: 'Rapport d’activité 2024',
    author: 'Mission Locale Métropole Nord-Ouest',
    accent: changes.accent ?? '#0B5A8C',
    sheets: [summary(), chapter(changes.title ?? '1. Le public', changes.newcomers ?? 109, changes.extraRows ?? 0)],
  };
}

function summary(): SheetPlan {
  const cells: PlanCell[] = [
    {row: 0, column: 0, value: 'Sommaire', style: 'title'},
    {
      row: 2,
      column: 0,
      value: '1. Le public',
      style: 'link',
      link: {plan: 'chapitre-1', row: 0, column: 0, tip: 'Aller au chapitre 1'},
    },
  ];
  return {
    id: 'sommaire',
    title: 'Sommaire',
    tabColor: '#0B5A8C',
    widths: [60, 20],
    heights: new Map([[0, 30]]),
    cells,
    merges: [{row: 0, column: 0, rows: 1, columns: 2}],
    names: [],
    charts: [],
    zones: [{name: 'RA_zone_logo', area: {row: 4, column: 0, rows: 4, columns: 1}, kind: 'logo', hint: ''}],
    page: {...page, titleRows: null, breaksBefore: [], area: {row: 0, column: 0, rows: 8, columns: 2}},
    freeze: {rows: 0, columns: 0},
  };
}

function chapter(title: string, newcomers: number, extraRows: number): SheetPlan {
  const cells: PlanCell[] = [];
  const put = (row: number, column: number, value: PlanCell['value'], style: StyleName, formula?: string) =>
    cells.push(formula === undefined ? {row, column, value, style} : {row, column, value, style, formula});
  put(0, 0, title, 'title');
  put(0, 5, 'Mission Locale Métropole Nord-Ouest · Rapport d’activité 2024', 'subtitle');
  for (let column = 0; column < 10; column++) put(1, column, null, 'title-rule');
  const cards: readonly (readonly [StyleName, number, string])[] = [
    ['card-value-count', 745, 'nouveaux accueils + 10 %'],
    ['card-value-percent', 0.596, 'sous le niveau bac (57 % en 2023)'],
    ['card-value-percent', 0.45, 'de femmes (49 % en 2023)'],
    ['card-value-euros', 12345.67, 'd’aides versées'],
  ];
  const cardColumns = [0, 2, 5, 8];
  cards.forEach(([style, value, label], index) => {
    put(3, cardColumns[index]!, value, style);
    put(4, cardColumns[index]!, label, 'card-label');
  });
  put(6, 0, 'Nouveaux accueils par commune', 'heading');
  put(7, 0, 'Commune', 'table-corner');
  ['Jeunes en 1er accueil', 'dont en QPV', 'Part'].forEach((text, index) => put(7, index + 1, text, 'table-head'));
  const lines = [...communes, ...Array.from({length: extraRows}, (_, k) => [`Autre ${k + 1}`, k, 0] as const)].map(
    ([commune, count, qpv], index) => [commune, index === 0 ? newcomers : count, qpv] as const,
  );
  const total = lines.reduce((sum, [, count]) => sum + count, 0);
  const last = 8 + lines.length;
  lines.forEach(([commune, count, qpv], index) => {
    put(8 + index, 0, commune, 'row-label');
    put(8 + index, 1, count, 'row-count');
    put(8 + index, 2, qpv, 'row-count');
    put(8 + index, 3, count / total, 'row-percent', `=B${9 + index}/B${last + 1}`);
  });
  put(last, 0, 'Total', 'total-label');
  put(last, 1, total, 'total-count', `=SUM(B9:B${last})`);
  put(last, 2, 51, 'total-count', `=SUM(C9:C${last})`);
  put(last, 3, 1, 'total-percent', `=SUM(D9:D${last})`);
  put(last + 1, 0, 'Dossiers distincts dont le 1er accueil est dans l’année, par commune de résidence.', 'definition');
  put(last + 2, 0, `En 2024, ${total} jeunes ont été accueillis pour la première fois ; <b>&amp;</b> =1+1`, 'sentence');
  put(last + 3, 0, '=CMD()', 'plain');
  const rows = (column: number) => ({row: 8, column, rows: lines.length, columns: 1});
  const charts: PlanChart[] = [
    chart('RA_graphe_communes', 'bar', 'Jeunes en 1er accueil', {row: 6, column: 5, rows: 14, columns: 5}, rows(0), [
      {name: 'Jeunes', nameCell: {row: 7, column: 1}, values: rows(1), color: '#0B5A8C'},
    ]),
    chart('RA_graphe_pile', 'stacked-bar', 'Dont en QPV', {row: last + 10, column: 0, rows: 16, columns: 4}, rows(0), [
      {name: 'en QPV', values: rows(2), color: '#E0A030'},
      {name: 'Jeunes', values: rows(1), color: '#0B5A8C'},
    ]),
    chart('graphe_parts', 'column', 'Parts', {row: last + 10, column: 5, rows: 16, columns: 5}, {...rows(0), rows: 4}, [
      {name: 'Jeunes', values: {...rows(1), rows: 4}, color: '#0B5A8C'},
    ]),
    chart('RA_graphe_colonnes', 'column', 'Par commune', {row: last + 27, column: 0, rows: 14, columns: 10}, rows(0), [
      {name: 'Jeunes', values: rows(1), color: '#0B5A8C'},
    ]),
  ];
  const zone = {row: last + 5, column: 0, rows: 3, columns: 10};
  return {
    id: 'chapitre-1',
    title,
    tabColor: '#0B5A8C',
    widths: [24, 12, 10, 9, 2, 12, 9, 2, 12, 9],
    heights: new Map([
      [0, 30],
      [1, 6],
      [3, 30],
      [4, 26],
      [7, 30],
      [last + 1, 15],
    ]),
    cells,
    merges: [
      {row: 0, column: 0, rows: 1, columns: 4},
      {row: 0, column: 5, rows: 1, columns: 5},
      {row: 3, column: 2, rows: 1, columns: 2},
      {row: 4, column: 2, rows: 1, columns: 2},
      {row: 3, column: 5, rows: 1, columns: 2},
      {row: 4, column: 5, rows: 1, columns: 2},
      {row: 3, column: 8, rows: 1, columns: 2},
      {row: 4, column: 8, rows: 1, columns: 2},
      {row: last + 1, column: 0, rows: 1, columns: 10},
      {row: last + 2, column: 0, rows: 1, columns: 10},
    ],
    names: [
      {name: 'RA_premiers_accueils_commune', area: {row: 7, column: 0, rows: lines.length + 2, columns: 4}},
      {name: 'RA_fig_premiers_accueils', area: {row: 3, column: 0, rows: 1, columns: 1}},
    ],
    charts,
    zones: [
      {name: 'RA_zone_chapitre_1', area: zone, kind: 'comment', hint: 'Vos "commentaires" (cette zone est gardée)'},
    ],
    page: {...page, breaksBefore: [last + 9], area: {row: 0, column: 0, rows: last + 42, columns: 10}},
    freeze: {rows: 2, columns: 1},
  };
}

function chart(
  name: string,
  kind: PlanChart['kind'],
  title: string,
  area: PlanChart['area'],
  categories: PlanChart['categories'],
  series: PlanChart['series'],
): PlanChart {
  return {
    name,
    kind,
    title,
    alt: `${title} : Lambersart vient en tête.`,
    area,
    categories,
    series,
    format: '#,##0;-#,##0;"/"',
  };
}
