import { catalogueItemSchema, eventIdSchema, itemIdSchema } from '@emoverse/domain';
import { expect, it } from 'vitest';
import { uuidsInARow } from '../../testing/new-uuid.ts';
import { diaryOf } from './diary-of.ts';

const newId = uuidsInARow();
const NOON = new Date(2026, 10, 30, 12).getTime();
const item = catalogueItemSchema.parse({
  ...{ id: 'song-1', domain: 'music', title: 'A song', creators: [], genres: [], tags: [], explicit: false },
  ...{ mood: { valence: 0, arousal: 0 }, moodSource: 'test', externalIds: {}, factSources: ['test'] },
  collection: 'test',
});
const did = (action: Parameters<typeof diaryOf>[0][number]['action'], at: number, change: object = {}) => ({
  ...{
    id: eventIdSchema.parse(newId()),
    itemId: itemIdSchema.parse('song-1'),
    action,
    at,
    undone: false,
    item,
  },
  ...change,
});

it('has a work once a day, with the last stars and the last feeling of that day', () => {
  const felt = { after: { valence: 0.5, arousal: 0 } };
  const reactions = [
    did('rated', NOON + 3, { stars: 4 }),
    did('rated', NOON + 2, { stars: 2, undone: true }),
    did('felt-after', NOON + 1, { felt }),
    did('played', NOON),
    did('played', NOON - 86_400_000),
  ];
  expect(diaryOf(reactions)).toMatchObject([
    { at: NOON + 3, stars: 4, felt, ids: [reactions[0].id, reactions[2].id, reactions[3].id] },
    { at: NOON - 86_400_000, ids: [reactions[4].id] },
  ]);
});

it('leaves out what says nothing of having met a work, and works that are gone', () => {
  expect(
    diaryOf([did('saved', NOON), did('skipped', NOON), did('played', NOON, { item: undefined })]),
  ).toEqual([]);
});
