import { randomUUID } from 'node:crypto';
import { moodFromEmotion } from '@emoverse/mood';
import { expect, it } from 'vitest';
import { prepareStage } from './support/prepare-stage.ts';

const stage = prepareStage();
/** As long as notes, names and titles may be, without a place to break. */
const LONG = 'x'.repeat(2000);

it('words without an end stay within a phone', async () => {
  const { context, page, complaints } = await stage.visit({ viewport: { width: 390, height: 800 } });
  const id = randomUUID();
  const at = Date.now();
  await context.request.get('/api/profile');
  const answers = [
    await context.request.post('/api/moods', {
      data: { id: randomUUID(), estimate: moodFromEmotion('sad', at), note: LONG, at },
    }),
    await context.request.post('/api/playlists', {
      data: {
        ...{ id, name: LONG.slice(0, 200) },
        entries: [
          {
            ...{ id: randomUUID(), title: LONG.slice(0, 500), note: LONG.slice(0, 1000) },
            creators: [LONG.slice(0, 300)],
          },
        ],
      },
    }),
  ];
  expect(answers.map((answer) => answer.status())).toEqual([200, 200]);
  const wide: Record<string, number> = {};
  for (const address of ['/history', '/playlists', `/playlists/${id}`]) {
    await page.goto(address);
    await page.getByText(/x{50}/).first().waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) wide[address] = width;
  }
  expect([wide, complaints]).toEqual([{}, []]);
  await context.close();
});
