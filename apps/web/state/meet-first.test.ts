import { expect, it } from 'vitest';
import { meetFirst } from './meet-first.ts';

/** A server that answers when it is told to, and notes what it was asked. */
function slowServer(isMet: () => boolean) {
  const asked: string[] = [];
  const answers: { give: () => void; refuse: () => void }[] = [];
  const fetch = meetFirst((input) => {
    asked.push(String(input));
    return new Promise((resolve, reject) => {
      answers.push({ give: () => resolve(new Response()), refuse: () => reject(new TypeError('gone')) });
    });
  }, isMet);
  return { asked, answers, fetch };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('sends nothing beside the first request of a browser that nobody has met, and everything after it', async () => {
  const { asked, answers, fetch } = slowServer(() => false);
  const all = ['/a', '/b', '/c'].map((path) => fetch(path));
  await turn();
  expect(asked).toEqual(['/a']);
  answers[0].give();
  await all[0];
  await turn();
  expect(asked).toEqual(['/a', '/b', '/c']);
});

it('goes on where the first one fails, and tells whoever asked', async () => {
  const { asked, answers, fetch } = slowServer(() => false);
  const first = fetch('/a');
  void fetch('/b');
  answers[0].refuse();
  await expect(first).rejects.toThrow('gone');
  await turn();
  expect(asked).toEqual(['/a', '/b']);
});

it('keeps nobody waiting who is known', async () => {
  const { asked, fetch } = slowServer(() => true);
  void fetch('/a');
  void fetch('/b');
  await turn();
  expect(asked).toEqual(['/a', '/b']);
});
