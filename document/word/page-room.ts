import type {Exhibit} from './exhibits';

/** Points that a page holds. */
const PAGE_HEIGHT = 745;

/** How much of the page is left, as far as heights are known: what to put next, and where to begin a page, so that nothing is parted and none is half empty. */
export class PageRoom {
  private left = 0;

  /** Takes what stands in one piece, or what flows on to the next page; whether it begins a page. */
  take(height: number): boolean {
    const isNew = height > this.left;
    this.left = isNew ? PAGE_HEIGHT - (height % PAGE_HEIGHT) : this.left - height;
    return isNew;
  }

  /** The exhibits in an order where the first that fits comes next. What leads to them stays with the first: whether it begins a page. */
  order(lead: number, exhibits: readonly Exhibit[]): {readonly ordered: readonly Exhibit[]; readonly isNew: boolean} {
    const waiting = [...exhibits];
    const ordered: Exhibit[] = [];
    let isNew = waiting.length === 0 && this.take(lead);
    while (waiting.length > 0) {
      const above = ordered.length === 0 ? lead : 0;
      const within = (room: number) => waiting.findIndex(({height}) => above + height <= room);
      const at = [this.left, PAGE_HEIGHT].map(within).find((found) => found >= 0) ?? 0;
      const [next] = waiting.splice(at, 1);
      const isOver = this.take(above + next!.height);
      isNew ||= isOver && ordered.length === 0;
      ordered.push(next!);
    }
    return {ordered, isNew};
  }
}
