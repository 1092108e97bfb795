import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../testing/memory-store.ts';
import { AppOpener } from './app-opener.ts';
import { openWhenWanted } from './open-when-wanted.ts';

/** A page, what this browser keeps, and how often the app was opened. */
function arrival(kept = new MemoryStore()) {
  const page = new EventTarget();
  let opened = 0;
  openWhenWanted(
    { open: () => Promise.reject(new Error(`not ready, ${(opened += 1)}`)) },
    { page, kept: [new MemoryStore(), kept] },
  );
  return { page, opened: () => opened };
}

describe('the app', () => {
  it('is not opened for somebody new before they do something, and then once', () => {
    const { page, opened } = arrival();
    expect(opened()).toBe(0);
    page.dispatchEvent(new Event('pointerdown'));
    page.dispatchEvent(new Event('keydown'));
    expect(opened()).toBe(1);
  });

  it('is opened at once for who has been here before', () => {
    const kept = new MemoryStore();
    kept.setItem('another.app', '1');
    expect(arrival(kept).opened()).toBe(0);
    kept.setItem('emoverse.device', '{}');
    expect(arrival(kept).opened()).toBe(1);
  });

  it('is opened once however many want it, and anew after it could not be loaded', async () => {
    let starts = 0;
    const opener = new AppOpener(() => {
      starts += 1;
      return Promise.reject(new Error('out of reach'));
    });
    const [first, second] = [opener.open(), opener.open()];
    expect(second).toBe(first);
    await expect(first).rejects.toThrow('out of reach');
    expect(opener.store.getState()).toEqual({ kind: 'closed' });
    await expect(opener.open()).rejects.toThrow('out of reach');
    expect(starts).toBe(2);
  });
});
