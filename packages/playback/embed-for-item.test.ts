import { MEDIA_DOMAINS } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { EMBED_ORIGINS, EMBED_SERVICES, embedAddress, embedForItem } from './embed-for-item.ts';
import { itemForTest } from './testing/item-for-test.ts';

const TRACK = '4uLU6hMCjMI75M1A2tKUQC';
const TRAILER = '15s4Y9ffW_o';
const PAGE = 'http://127.0.0.1:4321';
const ALL_IDS = { spotify: TRACK, spotifyShow: '2VRS1IJCTn2Nlkg33ZVfkM', youtubeTrailer: TRAILER };

describe('the outside player of an item', () => {
  it.each([
    ['music', 'spotify', 'track'],
    ['podcasts', 'spotify', 'show'],
    ['films', 'youtube', 'trailer'],
    ['games', 'youtube', 'trailer'],
  ] as const)('of %s is one of %s for a %s', (domain, service, kind) => {
    expect(embedForItem(itemForTest({ domain, externalIds: ALL_IDS }))).toMatchObject({ service, kind });
    expect(embedForItem(itemForTest({ domain }))).toBeUndefined();
  });

  it('is none for other domains, and for ids of another form', () => {
    const without = MEDIA_DOMAINS.filter(
      (domain) => embedForItem(itemForTest({ domain, externalIds: ALL_IDS })) === undefined,
    );
    expect(without.toSorted()).toEqual(['books', 'courses', 'wellbeing']);
    const odd = { spotify: '../../evil', spotifyShow: '', youtubeTrailer: 'https://evil' };
    for (const domain of MEDIA_DOMAINS)
      expect(embedForItem(itemForTest({ domain, externalIds: odd }))).toBeUndefined();
  });

  it('has an address at its service, from which it speaks to this page alone', () => {
    expect(embedAddress({ service: 'spotify', kind: 'track', id: TRACK }, PAGE, 30)).toBe(
      `https://open.spotify.com/embed/track/${TRACK}?utm_source=iframe-api`,
    );
    const trailer = new URL(embedAddress({ service: 'youtube', kind: 'trailer', id: TRAILER }, PAGE, 61.7));
    expect(trailer.origin + trailer.pathname).toBe(`https://www.youtube-nocookie.com/embed/${TRAILER}`);
    expect(Object.fromEntries(trailer.searchParams)).toMatchObject({
      enablejsapi: '1',
      origin: PAGE,
      start: '61',
    });
    for (const service of EMBED_SERVICES)
      expect(embedAddress({ service, kind: 'track', id: TRACK }, PAGE, 0)).toMatch(
        new RegExp(`^${EMBED_ORIGINS[service]}/embed/`),
      );
  });
});
