import type {IStyleData} from '@univerjs/core';
import {BooleanNumber, InterceptorEffectEnum} from '@univerjs/core';
import type {Injector} from '@univerjs/core';
import {INTERCEPTOR_POINT, SheetInterceptorService} from '@univerjs/sheets';
import {muted} from '../../shared';
import type {SheetKey} from '../../shared';
import type {SheetView} from '../book/sheet-view';

const look: IStyleData = {it: BooleanNumber.TRUE, cl: {rgb: muted}};

/** The hint of a zone that nobody wrote in is pale, as the conditional format of the file makes it elsewhere. */
export function paleHints(injector: Injector, views: ReadonlyMap<SheetKey, SheetView>): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 9,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, {subUnitId, row, col}, next) => {
      const hints = views.get(subUnitId)?.hints;
      if (hints === undefined || hints.length === 0) return next(cell);
      const hint = hints.find((one) => one.row === row && one.column === col);
      return next(hint === undefined || cell?.v !== hint.text ? cell : {...cell, interceptorStyle: look});
    },
  });
}
