import type {OldZone, SheetPlan} from '../../shared';
import {hashText, muted} from '../../shared';
import {rangeAt} from './own-sheet';
import type {GoogleSheet, SheetsSession} from './sheets-session';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** A hint is grey and slanted as long as it stands: a conditional format says so, which lets go as soon as the user types. */
export function drawHints(
  {door}: SheetsSession,
  sheet: GoogleSheet,
  plan: SheetPlan,
  former: readonly OldZone[] | null,
): void {
  const {app} = door;
  const zones = plan.zones.filter(({kind, hint}) => kind === 'comment' && hint !== '');
  if (former === null && zones.length === 0) return;
  const hints = new Set([...(former ?? []).map(({hintMark}) => hintMark), ...zones.map(({hint}) => hashText(hint))]);
  const theirs = former === null ? [] : sheet.getConditionalFormatRules().filter((rule) => !isHint(rule, hints));
  const texts = [...new Set(zones.map(({hint}) => hint))];
  const ours = texts.map((text) =>
    app
      .newConditionalFormatRule()
      .whenTextEqualTo(text)
      .setItalic(true)
      .setFontColor(muted)
      .setRanges(
        zones.filter(({hint}) => hint === text).map(({area}) => rangeAt(sheet, {...area, rows: 1, columns: 1})),
      )
      .build(),
  );
  sheet.setConditionalFormatRules([...theirs, ...ours]);

  function isHint(rule: Rule, marks: ReadonlySet<string>): boolean {
    const condition = rule.getBooleanCondition();
    if (condition === null || condition.getCriteriaType() !== app.BooleanCriteria.TEXT_EQUAL_TO) return false;
    return marks.has(hashText(String(condition.getCriteriaValues()[0])));
  }
}
