import { randomUUID } from 'node:crypto';
import type { ExportFile } from '@emoverse/api-contract';
import { LAST_MOMENT, itemIdSchema } from '@emoverse/domain';
import { createRecommender, type UserModel } from '@emoverse/recommender';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CLOCK_TOLERANCE_MILLISECONDS } from '../http/clock-tolerance.ts';
import { createPersonStates } from '../person/person-states.ts';
import type { Browser } from '../testing/browser.ts';
import {
  NOON,
  SMALL_CATALOGUE,
  reaction,
  sadMood,
  startApp,
  wish,
  type RunningApp,
} from '../testing/start-app.ts';

const itemId = itemIdSchema.parse('film-1');
let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

async function newPerson(): Promise<{ browser: Browser; file: ExportFile }> {
  const browser = app.browser();
  await browser.api.call('getProfile', {});
  return { browser, file: await browser.api.call('exportProfile', {}) };
}

const sent = (browser: Browser, body: unknown): Promise<Response> =>
  browser.send('/api/profile/restore', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const reviewOf = (text: string, id: string = randomUUID()) => ({ id, itemId, text, tone: 0, at: NOON });

it('puts no words into another’s review, and gives its own copy another id', async () => {
  const [one, other] = [await newPerson(), await newPerson()];
  const own = await one.browser.api.call('addReview', {
    params: { itemId },
    body: { text: 'a wonderful film' },
  });
  const forged = { ...other.file, reviews: [reviewOf('an awful film', own.id)] };
  expect(await other.browser.api.call('restoreProfile', { body: forged })).toMatchObject({ reviews: 1 });
  expect(await other.browser.api.call('restoreProfile', { body: forged })).toMatchObject({ alreadyKnown: 1 });
  const told = async (browser: Browser) =>
    (await browser.api.call('listReviews', { params: { itemId } })).reviews.map(({ id, text, mine }) => [
      id === own.id,
      text,
      mine,
    ]);
  expect((await told(one.browser)).sort()).toEqual([
    [false, 'an awful film', false],
    [true, 'a wonderful film', true],
  ]);
  expect((await told(other.browser)).sort()).toEqual([
    [false, 'an awful film', true],
    [true, 'a wonderful film', false],
  ]);
});

it('counts a person once for a work, with the latest of their reviews, and tells others that one alone', async () => {
  const { browser, file } = await newPerson();
  const item = itemIdSchema.parse('film-2');
  const reviews = Array.from({ length: 1000 }, (_, index) => ({
    ...reviewOf(`review number ${index}`),
    itemId: item,
    at: NOON - 1000 + index,
  }));
  await browser.api.call('restoreProfile', { body: { ...file, reviews } });
  expect(await app.store.reviews.figures(item)).toMatchObject([{ reviews: 1 }]);
  const stranger = await app.browser().api.call('listReviews', { params: { itemId: item } });
  expect(stranger.reviews.map(({ text }) => text)).toEqual(['review number 999']);
});

it('takes a record once, however often the file has it, and twice the same file as once', async () => {
  const { browser, file } = await newPerson();
  const liked = { ...reaction('liked', 'no-such-item'), undone: true };
  const mood = { id: randomUUID(), estimate: sadMood(), at: NOON };
  const body = {
    ...file,
    reactions: [liked, liked],
    moods: [mood, mood],
    reviews: [reviewOf('x'), reviewOf('x')],
  };
  expect(await browser.api.call('restoreProfile', { body })).toMatchObject({
    reactions: 1,
    moods: 1,
    reviews: 1,
    alreadyKnown: 3,
  });
  const after = await browser.api.call('exportProfile', {});
  expect(after.reactions).toMatchObject([{ id: liked.id, undone: true }]);
  expect(await browser.api.call('restoreProfile', { body: after })).toMatchObject({ alreadyKnown: 3 });
  expect({ ...(await browser.api.call('exportProfile', {})), exportedAt: 0 }).toEqual({
    ...after,
    exportedAt: 0,
  });
});

it('refuses times that are yet to come, wherever they stand, and stores nothing of the file then', async () => {
  const { browser, file } = await newPerson();
  const soon = NOON + CLOCK_TOLERANCE_MILLISECONDS / 2;
  const later = NOON + CLOCK_TOLERANCE_MILLISECONDS + 3_600_000;
  const mood = { id: randomUUID(), estimate: sadMood(), at: NOON };
  for (const wrong of [
    { exportedAt: later },
    { moods: [{ ...mood, at: later }] },
    { moods: [{ ...mood, estimate: sadMood(later) }] },
    { reactions: [{ ...reaction('liked', 'song-1', later), undone: false }] },
    { reviews: [{ ...reviewOf('x'), at: LAST_MOMENT }] },
    { dayNotes: [{ day: '2026-11-20', note: 'x', changedAt: later }] },
  ]) {
    const answer = await sent(browser, { ...file, playlists: [], moods: [mood], ...wrong });
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: 'from-the-future' } }]);
  }
  const beyond = await sent(browser, { ...file, moods: [{ ...mood, at: 8.64e15 + 1 }] });
  expect([beyond.status, await beyond.json()]).toMatchObject([
    400,
    { error: { code: 'invalid-request', details: [{ path: 'moods.0.at' }] } },
  ]);
  expect((await browser.api.call('getProfile', {})).counts).toMatchObject({ moods: 0, reviews: 0 });
  const body = { ...file, moods: [{ ...mood, at: soon }] };
  expect(await browser.api.call('restoreProfile', { body })).toMatchObject({ moods: 1 });
});

it('is for who has a profile, and reads nothing of what others send', async () => {
  const answer = await sent(app.browser(), 'not even JSON');
  expect([answer.status, await answer.json()]).toMatchObject([403, { error: { code: 'no-profile' } }]);
});

it('says what is wrong with a file that is no export', async () => {
  const { browser, file } = await newPerson();
  const text = JSON.stringify(file);
  const codes = async (body: string): Promise<unknown> => (await sent(browser, body)).json();
  for (const broken of [
    '',
    '[]',
    '{',
    text.slice(0, -1),
    `${text}x`,
    text.replace('"moods":[]', '"moods":[,]'),
    text.replace('"moods":[]', '"moods":[]],'),
    text.replace('"moods":[]', '"moods":[],"moods":[]'),
    `{${' '.repeat(100_000)}${text.slice(1)}`,
  ])
    expect(await codes(broken)).toMatchObject({ error: { code: 'bad-json' } });
  for (const wrong of [
    text.replace('"moods":[]', `"moods":[${'0,'.repeat(5000)}0]`),
    text.replace('"moods":[],', ''),
    text.replace('emoverse-export', 'another-export'),
    text.replace(/"locale":"\w+"/, '"locale":"de_DE"'),
  ])
    expect(await codes(wrong)).toMatchObject({
      error: { code: 'invalid-request', details: expect.any(Array) },
    });
  expect(await codes(`\n ${JSON.stringify(file, undefined, 2)}\n`)).toMatchObject({ alreadyKnown: 0 });
});

it('gives earlier reactions the showings that they answer, also in what is learned', async () => {
  const recommender = createRecommender({ items: SMALL_CATALOGUE });
  let rankedWith: UserModel | undefined;
  const watched = await startApp({
    recommender: {
      ...recommender,
      recommend: (context, person) => recommender.recommend(context, (rankedWith = person)),
    },
  });
  const [before, after] = [watched.browser(), watched.browser()];
  const { lists } = await before.api.call('recommend', wish());
  const [{ item, impressionId }] = lists[0].items;
  const file = await before.api.call('exportProfile', {});
  const { id } = await after.api.call('getProfile', {});
  await after.api.call('sendFeedback', {
    body: { events: [{ ...reaction('liked', item.id), impressionId }] },
  });
  await after.api.call('recommend', wish());
  await after.api.call('restoreProfile', { body: file });
  await after.api.call('recommend', wish());
  const anew = await createPersonStates(recommender).current(watched.store, id);
  expect(rankedWith).toEqual(anew.state);
  await watched.dispose();
});
