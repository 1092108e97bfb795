import { expect, it } from 'vitest';
import type { Store } from '../open-store.ts';
import { NOON } from './samples.ts';

/** What every store must do about models that were trained from populations. */
export function describeTrainedModels(store: () => Store, reopen: () => Promise<void>): void {
  it('come back byte for byte, replaced by name, also after a new start', async () => {
    const body = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256);
    expect(await store().trainedModels.load('crowd')).toBeUndefined();
    await store().trainedModels.save('crowd', { header: '{"old":1}', body: body.slice(5), trainedAt: NOON });
    await store().trainedModels.save('crowd', { header: '{"a":"ü"}', body, trainedAt: NOON + 1 });
    await store().trainedModels.save('other', { header: '{}', body: new Uint8Array(0), trainedAt: NOON });
    await reopen();
    expect(await store().trainedModels.load('crowd')).toEqual({
      header: '{"a":"ü"}',
      body,
      trainedAt: NOON + 1,
    });
    expect(await store().trainedModels.remove('crowd')).toBe(true);
    expect(await store().trainedModels.remove('crowd')).toBe(false);
    expect((await store().trainedModels.load('other'))?.body).toEqual(new Uint8Array(0));
  });
}
