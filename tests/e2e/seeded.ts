/** Numbers that look like chance and are the same in every run (mulberry32). */
export class Seeded {
  constructor(private state: number) {}

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below = (count: number) => Math.floor(this.next() * count);
  pick = <T>(of: readonly T[]): T => of[this.below(of.length)];
  chance = (of: number) => this.next() < of;
}
