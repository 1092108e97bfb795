import type { Transaction } from 'kysely';
import type { StoreKind, Tables } from '../tables.ts';

/** One step forward of the schema. Versions count 1, 2, 3 …; a published migration is never changed. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  up(db: Transaction<Tables>, kind: StoreKind): Promise<void>;
}
