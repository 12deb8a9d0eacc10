import {SETTINGS_PLAN} from './settings-plan';

/**
 * Sheets of the report that stay in the workbook, and that nothing handed round points at: « Contrôles » says where the registers are at fault, of use to those
 * who hold them; the settings are the agency's own affair.
 */
export const KEPT_HOME: readonly string[] = ['controles', SETTINGS_PLAN];
