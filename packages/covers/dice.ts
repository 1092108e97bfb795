import { elementAt } from '@emoverse/domain';
import { createSeededRandom, hashText } from '@emoverse/numeric';

/** Chance that is the same for the same word on every machine: what makes a cover this work's and no other's. */
export class Dice {
  readonly #next: () => number;

  constructor(word: string) {
    this.#next = createSeededRandom(hash(word));
  }

  /** Evenly between two numbers. */
  between(least: number, most: number): number {
    return least + this.#next() * (most - least);
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return Math.floor(this.between(least, most + 1));
  }

  chance(probability: number): boolean {
    return this.#next() < probability;
  }

  pick<Value>(values: readonly Value[]): Value {
    return elementAt(values, this.whole(0, values.length - 1));
  }
}

/** FNV-1a with the last mixing step of MurmurHash3: near words fall far apart. */
function hash(word: string): number {
  let value = hashText(word);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
