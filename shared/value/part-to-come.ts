/** Thrown where a part of the program is needed that is not loaded yet: who can wait loads it and asks again. */
export class PartToCome extends Error {
  constructor(readonly load: () => Promise<void>) {
    super('A part of the program is not loaded yet.');
    this.name = 'PartToCome';
  }
}
