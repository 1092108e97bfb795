import type { z } from 'zod';
import type { KeyValueStore } from './services.ts';

/** What was kept under `key`, if it is there, readable and of the expected shape. Never throws. */
export function readKept<T>(store: KeyValueStore, key: string, schema: z.ZodType<T>): T | undefined {
  try {
    const text = store.getItem(key);
    if (text === null) return undefined;
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value as JSON; `undefined` removes it. False where storage is full or closed: the app goes on without. */
export function keep(store: KeyValueStore, key: string, value: unknown): boolean {
  try {
    if (value === undefined) store.removeItem(key);
    else store.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
