import { describe, expect, it } from 'vitest';
import { loadPart } from './load-part.ts';

/** A server that is gone for so many looks, and a part that comes once it is back, if it has it. */
function server(goneFor: number, hasPart = true) {
  let looks = 0;
  let waits = 0;
  let loads = 0;
  const isBack = () => looks > goneFor;
  return {
    load: () => {
      loads += 1;
      return isBack() && hasPart ? Promise.resolve('part') : Promise.reject(new TypeError(`load ${loads}`));
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
    let loads = 0;
    const part = loadPart(() => Promise.resolve((loads += 1)));
    expect(await part()).toBe(1);
    expect(loads).toBe(1);
  });

  it('is waited for while the server is gone', async () => {
    const { load, link, told } = server(3);
    expect(await loadPart(load, link)()).toBe('part');
    expect(told()).toEqual({ loads: 5, waits: 3 });
  });

  it('is an error where the server answers and does not have it', async () => {
    const { load, link, told } = server(0, false);
    await expect(loadPart(load, link)()).rejects.toThrow('load 2');
    expect(told().waits).toBe(0);
  });
});
