import type {DrawAnswer} from '../../drawing/workbook';

/** A sheet that was drawn, or kept as somebody edited it. */
export interface DrawnSheet extends DrawAnswer {
  readonly plan: string;
}

/** A sheet drawn again at the end of the same generation is told once, with what became of it first. */
export function addDrawn(told: readonly DrawnSheet[], drawn: readonly DrawnSheet[]): DrawnSheet[] {
  return [...told, ...drawn.filter(({plan}) => !told.some((one) => one.plan === plan))];
}
