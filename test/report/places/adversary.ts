/** A number of the pages, and what a reader may think it to be. */
interface Guess {
  readonly at: string;
  readonly isMasked: boolean;
  low: number;
  high: number;
}

const ROUNDS = 300;

interface Sum {
  readonly whole: Guess;
  readonly parts: readonly Guess[];
}

/** A stranger who reads all the pages at once, knows what adds up to what, and narrows what is masked until nothing moves. */
export class Adversary {
  private readonly guesses = new Map<string, Guess>();
  private readonly sums: Sum[] = [];

  /** A number that is read, or the least and the most that a masked one may be. */
  reads(at: string, value: number | null, least = 1, most = Infinity): Guess {
    const known = this.guesses.get(at);
    if (known !== undefined) return known;
    const guess = {at, isMasked: value === null, low: value ?? least, high: value ?? most};
    this.guesses.set(at, guess);
    return guess;
  }

  adds(whole: Guess, parts: readonly Guess[]): void {
    this.sums.push({whole, parts});
  }

  /** The places of masked numbers of which one value alone is left. */
  finds(): readonly Guess[] {
    for (let [more, round] = [true, 0]; more && round < ROUNDS; round++) {
      more = false;
      const narrow = (guess: Guess, low: number, high: number) => {
        more ||= low > guess.low || high < guess.high;
        guess.low = Math.max(guess.low, low);
        guess.high = Math.min(guess.high, high);
      };
      for (const {whole, parts} of this.sums) {
        const all = (end: 'low' | 'high', but?: Guess) =>
          parts.reduce((sum, part) => (part === but ? sum : sum + part[end]), 0);
        narrow(whole, all('low'), all('high'));
        for (const part of parts) {
          const others = {low: all('low', part), high: all('high', part)};
          narrow(part, Number.isFinite(others.high) ? whole.low - others.high : part.low, whole.high - others.low);
        }
      }
    }
    return [...this.guesses.values()].filter(({isMasked, low, high}) => isMasked && low === high);
  }
}
