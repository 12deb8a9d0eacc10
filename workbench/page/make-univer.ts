import {LocaleType, mergeLocales, Univer} from '@univerjs/core';
import designWords from '@univerjs/design/locale/fr-FR';
import {UniverDocsPlugin} from '@univerjs/docs';
import {UniverDocsUIPlugin} from '@univerjs/docs-ui';
import docsWords from '@univerjs/docs-ui/locale/fr-FR';
import {UniverFormulaEnginePlugin} from '@univerjs/engine-formula';
import {UniverRenderEnginePlugin} from '@univerjs/engine-render';
import {UniverSheetsPlugin} from '@univerjs/sheets';
import sheetsWords from '@univerjs/sheets/locale/fr-FR';
import {UniverSheetsFormulaPlugin} from '@univerjs/sheets-formula';
import formulaWords from '@univerjs/sheets-formula/locale/fr-FR';
import {UniverSheetsFormulaUIPlugin} from '@univerjs/sheets-formula-ui';
import formulaBarWords from '@univerjs/sheets-formula-ui/locale/fr-FR';
import {UniverSheetsNumfmtPlugin} from '@univerjs/sheets-numfmt';
import {UniverSheetsNumfmtUIPlugin} from '@univerjs/sheets-numfmt-ui';
import formatWords from '@univerjs/sheets-numfmt-ui/locale/fr-FR';
import {UniverSheetsUIPlugin} from '@univerjs/sheets-ui';
import gridWords from '@univerjs/sheets-ui/locale/fr-FR';
import {UniverUIPlugin} from '@univerjs/ui';
import screenWords from '@univerjs/ui/locale/fr-FR';
import {functionHelp} from '../functions/register-functions';

const words = mergeLocales(
  designWords,
  docsWords,
  sheetsWords,
  formulaWords,
  formulaBarWords,
  formatWords,
  gridWords,
  screenWords,
);

/**
 * Univer with its screen: formula bar, cells and tabs; no tool bar and no menus for what could not be saved. Of its parts, only
 * the open ones that this needs, one by one: its ready-made sets bring those under another licence along.
 */
export function makeUniver(container: HTMLElement): Univer {
  const univer = new Univer({locale: LocaleType.FR_FR, locales: {[LocaleType.FR_FR]: words}});
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    contextMenu: false,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: {sheetBar: true, statisticBar: true, menus: false, zoomSlider: true},
    protectedRangeShadow: true,
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {disableTextFormatAlert: true, disableTextFormatMark: true});
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {description: functionHelp()});
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  return univer;
}
