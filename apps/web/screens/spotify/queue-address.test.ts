import { impressionIdSchema, itemIdSchema } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queueAddress, readQueue } from './queue-address.ts';

const entry = fc
  .record({
    itemId: fc.stringMatching(/^[a-z0-9][a-z0-9._:-]{0,119}$/),
    impressionId: fc.option(fc.uuid(), { nil: undefined }),
  })
  .map(({ itemId, impressionId }) => ({
    itemId: itemIdSchema.parse(itemId),
    ...(impressionId !== undefined && { impressionId: impressionIdSchema.parse(impressionId) }),
  }));

describe('a list that is handed to the Spotify view', () => {
  it('arrives as it was, in a part of the address that is sent to nobody', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 50 }), fc.string({ maxLength: 100 }), (entries, title) => {
        const address = new URL(queueAddress(entries, title), 'http://127.0.0.1:4321');
        expect([address.pathname, address.search]).toEqual(['/spotify', '']);
        expect(readQueue(address.hash)).toEqual({ title, entries });
      }),
    );
  });

  it('has at most fifty items, and none that is not an id', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ itemId: itemIdSchema.parse(`song-${index}`) }));
    expect(readQueue(new URL(queueAddress(many, ''), 'http://x.test').hash).entries).toHaveLength(50);
    expect(readQueue('#items=../../evil,song-1,,SONG,song-2~nonsense').entries).toEqual([
      { itemId: 'song-1' },
      { itemId: 'song-2' },
    ]);
    for (const fragment of ['', '#', '#main', '#items=']) expect(readQueue(fragment).entries).toEqual([]);
  });
});
