import {ICommandService} from '@univerjs/core';
import {SetWorksheetActivateCommand} from '@univerjs/sheets';
import {ILayoutService} from '@univerjs/ui';
import {UNIT} from '../sheet/show-book';
import {hearKeys} from './hear-keys';
import type {Workbench} from './workbench';

/** A part of the page that the keyboard goes to as a whole. */
interface Part {
  readonly isShown: () => boolean;
  readonly holds: (focused: Element | null) => boolean;
  readonly focus: () => void;
}

/**
 * F6 goes from the bar to the cells, to the pane and round again, Shift+F6 backwards: the cells keep Tab for themselves, and nothing else would
 * lead out of them. Ctrl+Shift+PageDown and PageUp go from sheet to sheet.
 */
export class GoRound {
  private readonly parts: readonly Part[];

  constructor(
    bar: HTMLElement,
    sheet: HTMLElement,
    private readonly frame: HTMLIFrameElement,
    private readonly bench: () => Workbench | null,
  ) {
    this.parts = [
      part(bar, () => bar.querySelector('button')?.focus()),
      part(sheet, () => bench()?.univer.__getInjector().get(ILayoutService).focus()),
      part(frame, () => focusPane(frame)),
    ];
    hearKeys(frame, this.heard, true);
  }

  private readonly heard = (event: KeyboardEvent): void => {
    const {key, shiftKey, ctrlKey, metaKey, altKey} = event;
    if (altKey) return;
    const round = key === 'F6' && !ctrlKey && !metaKey;
    const turn = (key === 'PageDown' || key === 'PageUp') && shiftKey && (ctrlKey || metaKey);
    if (!round && !turn) return;
    event.preventDefault();
    event.stopPropagation();
    if (round) this.go(shiftKey ? -1 : 1);
    else this.turn(key === 'PageDown' ? 1 : -1);
  };

  private go(step: 1 | -1): void {
    const shown = this.parts.filter(({isShown}) => isShown());
    const at = shown.findIndex(({holds}) => holds(document.activeElement));
    // From nowhere, the first part forwards and the last one backwards.
    const next = at < 0 ? (step > 0 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length;
    shown[next]!.focus();
  }

  private turn(step: 1 | -1): void {
    const bench = this.bench();
    if (bench === null || document.activeElement === this.frame) return;
    const sheets = bench.page.workbook.getSheets().filter((sheet) => !sheet.isSheetHidden());
    const active = bench.page.workbook.getActiveSheet()?.getSheetId();
    const next = sheets[sheets.findIndex((sheet) => sheet.getSheetId() === active) + step];
    if (next === undefined) return;
    const params = {unitId: UNIT, subUnitId: next.getSheetId()};
    void bench.univer.__getInjector().get(ICommandService).executeCommand(SetWorksheetActivateCommand.id, params);
  }
}

function part(element: HTMLElement, focus: () => void): Part {
  return {
    isShown: () => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible',
    holds: (focused) => element.contains(focused),
    focus,
  };
}

/** Where the focus was in the pane, else its first button. */
function focusPane(frame: HTMLIFrameElement): void {
  frame.contentWindow?.focus();
  const inside = frame.contentDocument;
  if (inside !== null && inside.activeElement === inside.body) inside.querySelector('button')?.focus();
}
