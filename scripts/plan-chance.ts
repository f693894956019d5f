/** Chance that a seed repeats: the same seed gives the same numbers, on every machine. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1 (the generator "mulberry32"). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  of<Thing>(things: readonly Thing[]): Thing {
    if (things.length === 0) throw new RangeError('There is nothing to choose from');
    return things[this.whole(0, things.length - 1)]!;
  }

  /** Shares a whole number among so many, each near the same, adding up to it exactly. */
  share(amount: number, parts: number): number[] {
    const shares = Array.from({ length: parts - 1 }, () =>
      Math.round((amount / parts) * this.between(0.97, 1.03)),
    );
    return [...shares, amount - shares.reduce((sum, share) => sum + share, 0)];
  }
}
