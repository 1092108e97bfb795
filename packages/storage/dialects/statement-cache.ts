import { LRUCache } from 'lru-cache';
import type { EmbeddedDatabase, EmbeddedStatement } from './embedded-database.ts';

/** Statements of many rows are long, and take memory when prepared. */
const LONG_STATEMENT = 4000;
const REMEMBERED = 300;
const REMEMBERED_LONG = 16;

/** Prepared statements by their text: preparing takes as long as running. The ones used last are remembered. */
export class StatementCache {
  readonly #short: LRUCache<string, EmbeddedStatement>;
  readonly #long: LRUCache<string, EmbeddedStatement>;

  constructor(database: EmbeddedDatabase) {
    const memoMethod = (text: string): EmbeddedStatement => database.prepare(text);
    this.#short = new LRUCache({ max: REMEMBERED, memoMethod });
    this.#long = new LRUCache({ max: REMEMBERED_LONG, memoMethod });
  }

  prepare(text: string): EmbeddedStatement {
    return (text.length > LONG_STATEMENT ? this.#long : this.#short).memo(text);
  }

  /** After a change of the schema, and before the database is closed. */
  forget(): void {
    this.#short.clear();
    this.#long.clear();
  }
}
