import type {Workbench} from './workbench';

/** A click on a cell with a link goes where it leads, as in a table of contents; a drag selects, as everywhere. */
export function followLinks(bench: Workbench, sheet: HTMLElement): () => void {
  let start: {x: number; y: number} | null = null;
  const down = ({clientX: x, clientY: y, button}: PointerEvent) => {
    start = button === 0 ? {x, y} : null;
  };
  const up = ({clientX, clientY, target}: PointerEvent) => {
    const isClick = start !== null && Math.hypot(clientX - start.x, clientY - start.y) < 4;
    start = null;
    if (isClick && target instanceof HTMLCanvasElement) setTimeout(() => void go(), 0); // once the cell is selected
  };
  const go = async () => {
    const place = await bench.page.readSelection();
    if (place === null) return;
    const link = bench.page.views
      .get(place.sheet)
      ?.links.find(({row, column}) => row === place.row && column === place.column);
    const target = link === undefined ? null : bench.page.workbook.getSheetBySheetName(link.sheet);
    if (link !== undefined && target) await bench.page.showCell(target.getSheetId(), link.toRow, link.toColumn);
  };
  sheet.addEventListener('pointerdown', down, true);
  addEventListener('pointerup', up, true);
  return () => {
    sheet.removeEventListener('pointerdown', down, true);
    removeEventListener('pointerup', up, true);
  };
}
