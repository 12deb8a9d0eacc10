import type {AsyncWorkbook, Workbook} from '../../shared/drawing/workbook';

/** What answers at once, awaited. */
export function awaited(book: Workbook): AsyncWorkbook {
  const call =
    (method: string) =>
    async (...args: unknown[]) =>
      (book as unknown as Record<string, (...args: unknown[]) => unknown>)[method]!(...args);
  return new Proxy({}, {get: (_, method) => (method === 'then' ? undefined : call(String(method)))}) as AsyncWorkbook;
}
