import {LocaleType, mergeLocales, Univer} from '@univerjs/core';
import {UniverSheetsCorePreset} from '@univerjs/preset-sheets-core';
import frFR from '@univerjs/preset-sheets-core/locales/fr-FR';
import {functionHelp} from '../functions/register-functions';

/** Univer with its screen: formula bar, cells and tabs; no tool bar and no menus for what could not be saved. */
export function makeUniver(container: HTMLElement): Univer {
  const {plugins} = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    contextMenu: false,
    disableAutoFocus: true,
    formulaBar: true,
    footer: {sheetBar: true, statisticBar: true, menus: false, zoomSlider: true},
    formula: {description: functionHelp()},
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: {disableForceStringAlert: true, disableForceStringMark: true},
  });
  const univer = new Univer({locale: LocaleType.FR_FR, locales: {[LocaleType.FR_FR]: mergeLocales(frFR)}});
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1] as never);
    else univer.registerPlugin(plugin as never);
  }
  return univer;
}
