/** Lists of places that grow side by side in two columns: one list an object would be a hundred thousand of them. */
class Chains {
  private readonly heads: number[] = [];
  private readonly tails: number[] = [];
  private readonly places: number[] = [];
  private readonly nexts: number[] = [];

  add(list: number, place: number): void {
    const at = this.places.length;
    this.places.push(place);
    this.nexts.push(-1);
    while (this.heads.length <= list) {
      this.heads.push(-1);
      this.tails.push(-1);
    }
    if (this.heads[list] === -1) this.heads[list] = at;
    else this.nexts[this.tails[list]!] = at;
    this.tails[list] = at;
  }

  isEmpty(list: number): boolean {
    return (this.heads[list] ?? -1) === -1;
  }

  /** Writes a list over what `into` holds. */
  read(list: number, into: number[]): void {
    into.length = 0;
    for (let at = this.heads[list] ?? -1; at !== -1; at = this.nexts[at]!) into.push(this.places[at]!);
  }
}

/** Lines put together by what they say: payments first, then the aids that say the same as one of them. */
export class Buckets {
  private readonly numbers = new Map<number | string, number>();
  private readonly aids = new Chains();
  private readonly payments = new Chains();

  get size(): number {
    return this.numbers.size;
  }

  addPayment(key: number | string, at: number): void {
    let number = this.numbers.get(key);
    if (number === undefined) this.numbers.set(key, (number = this.numbers.size));
    this.payments.add(number, at);
  }

  addAid(key: number | string, at: number): void {
    const number = this.numbers.get(key);
    if (number !== undefined) this.aids.add(number, at);
  }

  /** Lists that hold lines of both sides, in the order in which they were added; they are good until the next ones. */
  forEachPair(visit: (aids: readonly number[], payments: readonly number[]) => void): void {
    const [aids, payments]: [number[], number[]] = [[], []];
    for (let number = 0; number < this.numbers.size; number++) {
      if (this.aids.isEmpty(number)) continue;
      this.aids.read(number, aids);
      this.payments.read(number, payments);
      visit(aids, payments);
    }
  }
}
