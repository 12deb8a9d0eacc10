/** An error as Office.js throws it. Codes: « Error handling with the application-specific JavaScript APIs », office-js-docs-pr. */
export class OfficeError extends Error {
  override readonly name = 'RichApi.Error';

  constructor(
    readonly code: string,
    message: string,
    readonly debugInfo: {readonly errorLocation: string} = {errorLocation: ''},
  ) {
    super(`${code}: ${message}`);
  }
}
