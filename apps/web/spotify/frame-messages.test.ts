import { describe, expect, it } from 'vitest';
import { fromFrameSchema, readMessage, toFrameSchema } from './frame-messages.ts';

const ORIGIN = 'http://127.0.0.1:4321';
const FRAME = {};
const from = { origin: ORIGIN, window: FRAME };
const event = { kind: 'event', type: 'ready', event: { device_id: 'x' } };

describe('a message between the app and the frame of Spotify’s player', () => {
  it('counts from that window, of our own origin, in a known form, and in no other', () => {
    const said = { origin: ORIGIN, source: FRAME, data: event };
    expect(readMessage(said, from, fromFrameSchema)).toEqual(event);
    for (const other of [
      { ...said, origin: 'https://sdk.scdn.co' },
      { ...said, source: {} },
      { ...said, source: null },
      { ...said, data: { ...event, type: 'anything' } },
      { ...said, data: 'ready' },
    ])
      expect(readMessage(other, from, fromFrameSchema)).toBeUndefined();
  });

  it('goes one way: the frame takes no word of its own kind, and none out of bounds', () => {
    const reads = (data: unknown) =>
      readMessage({ origin: ORIGIN, source: FRAME, data }, from, toFrameSchema);
    expect(reads({ kind: 'seek', position: 1200 })).toEqual({ kind: 'seek', position: 1200 });
    for (const data of [
      event,
      { kind: 'seek', position: -1 },
      { kind: 'volume', volume: 2 },
      { kind: 'open' },
    ])
      expect(reads(data)).toBeUndefined();
  });
});
