import { expect, it } from 'vitest';
import { KeyedMutex } from './keyed-mutex.ts';

/** Work that is done when it is told to. */
function held() {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { work: () => done, end: () => end() };
}

it('lets work of one key be done one after another, of others at once, also after one that failed', async () => {
  const mutex = new KeyedMutex(0);
  const told: string[] = [];
  const [first, second] = [held(), held()];
  const work = [
    mutex.run('a', async () => {
      told.push('first begins');
      await first.work();
      told.push('first ends');
      throw new Error('no luck');
    }),
    mutex.run('a', async () => {
      told.push('second begins');
      await second.work();
    }),
    mutex.run('a', async () => void told.push('third')),
  ];
  await mutex.run('b', async () => void told.push('other'));
  first.end();
  await expect(work[0]).rejects.toThrow('no luck');
  second.end();
  await Promise.all(work.slice(1));
  expect(told).toEqual(['first begins', 'other', 'first ends', 'second begins', 'third']);
});

it('gives up after so long, and those behind still wait for those before', async () => {
  const mutex = new KeyedMutex(1);
  const first = held();
  const running = mutex.run('a', first.work);
  await expect(mutex.run('a', async () => 'never')).rejects.toMatchObject({ code: 'store-busy' });
  await expect(mutex.run('a', async () => 'never')).rejects.toMatchObject({ code: 'store-busy' });
  first.end();
  await running;
  expect(await mutex.run('a', async () => 'done')).toBe('done');
});
