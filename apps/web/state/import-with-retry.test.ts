import { describe, expect, it } from 'vitest';
import { importWithRetry } from './import-with-retry.ts';

/** A server that is gone for so many looks, and a part that comes once it is back, but for the first so many times. */
function server(goneFor: number, failures = 0) {
  let looks = 0;
  let waits = 0;
  let loads = 0;
  const isBack = () => looks > goneFor;
  return {
    load: () => {
      loads += 1;
      return isBack() && loads > failures
        ? Promise.resolve('part')
        : Promise.reject(new TypeError(`load ${loads}`));
    },
    link: {
      answers: () => Promise.resolve((looks += 1) > goneFor),
      wait: () => Promise.resolve(void (waits += 1)),
    },
    told: () => ({ loads, waits }),
  };
}

describe('a part of the app', () => {
  it('comes at once where the server has it', async () => {
    const { load, link, told } = server(0);
    expect(await importWithRetry(load, link)()).toBe('part');
    expect(told()).toEqual({ loads: 1, waits: 0 });
  });

  it('is waited for while the server is gone, and not asked for before it is back', async () => {
    const { load, link, told } = server(3);
    expect(await importWithRetry(load, link)()).toBe('part');
    expect(told()).toEqual({ loads: 1, waits: 3 });
  });

  it('is waited for when the server goes while it comes', async () => {
    let looks = 0;
    const { load, told } = server(-1, 1);
    const link = {
      answers: () => Promise.resolve((looks += 1) !== 2),
      wait: () => Promise.resolve(),
    };
    expect(await importWithRetry(load, link)()).toBe('part');
    expect(told().loads).toBe(2);
  });

  it('is an error where the server answers and does not have it', async () => {
    const { load, link, told } = server(0, Infinity);
    await expect(importWithRetry(load, link)()).rejects.toThrow('load 1');
    expect(told().waits).toBe(0);
  });
});
