import {underTitle} from '../../shared/report/cover-page';
import {yearPeriod} from '../../shared/count/period';
import type {ReportContext} from '../../shared/report/report-context';
import {defaultSettings} from '../../shared/setting/read-setting';

const under = (title: string, sousTitre: string) =>
  underTitle({
    title,
    registers: {settings: {...defaultSettings(), sousTitre}},
    results: {period: yearPeriod(2024)},
  } as unknown as ReportContext);

it.each([
  ['Rapport d’activité 2024', 'Rapport d’activité 2024', ''],
  ['Rapport d’activité 2023', 'Rapport d’activité 2024', ''], // the settings are those of another year
  ['Rapport d’activité 2023', 'Dix ans avec les jeunes', 'Dix ans avec les jeunes'],
  ['Rapport d’activité 2023', 'Projet 2022-2026', 'Projet 2022-2026'],
])('under « %s », the subtitle « %s » is « %s »', (title, subtitle, shown) => {
  expect(under(title, subtitle)).toBe(shown);
});
