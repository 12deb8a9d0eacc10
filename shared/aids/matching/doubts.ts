/** Why lines wait for somebody, by their places. There may be a hundred thousand: sentences are made when they are read. */
export class Doubts {
  private readonly sentences = new Map<number, () => string>();

  get size(): number {
    return this.sentences.size;
  }

  has(at: number): boolean {
    return this.sentences.has(at);
  }

  get(at: number): string | undefined {
    return this.sentences.get(at)?.();
  }

  /** The same for lines that were left together: a tie, a set with too many answers. */
  causeOf(at: number): unknown {
    return this.sentences.get(at);
  }

  keys(): IterableIterator<number> {
    return this.sentences.keys();
  }

  values(): string[] {
    return Array.from(this.sentences.values(), (say) => say());
  }

  set(at: number, say: () => string): void {
    this.sentences.set(at, say);
  }

  delete(at: number): void {
    this.sentences.delete(at);
  }
}
