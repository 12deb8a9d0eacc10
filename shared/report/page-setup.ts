import type {PageContext} from './report-context';
import type {PageSetup} from '../sheet/sheet-plan';

/** `&` starts a code in headers and footers: in a name it is doubled. */
function plain(text: string): string {
  return text.replace(/&/g, '&&');
}

/** A4, the same header and footer on every sheet of the report. */
export function setUpPage(
  {agency, title, program, generatedOn}: PageContext,
  page: Pick<PageSetup, 'orientation' | 'titleRows' | 'breaksBefore' | 'area'>,
): PageSetup {
  return {
    header: {left: '', center: '', right: ''},
    footer: {
      left: plain([agency, title].filter((part) => part !== '').join(' · ')),
      center: generatedOn === '' ? '' : plain(`Établi le ${generatedOn}`),
      right: `${plain(program)} · page &P/&N`,
    },
    ...page,
  };
}
