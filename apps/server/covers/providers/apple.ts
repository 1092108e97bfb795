import { matchTrack, searchWords } from '@emoverse/playback';
import { z } from 'zod';
import { addressesIn, isOfHosts, withQuery, type CoverProvider } from '../cover-provider.ts';

/** Documented under "Understanding Search Results"; what is no song or podcast lacks one of the names. */
const resultSchema = z.object({
  trackName: z.string().optional(),
  collectionName: z.string().optional(),
  artistName: z.string().optional(),
  artworkUrl100: z.string().optional(),
  trackTimeMillis: z.number().positive().optional(),
  releaseDate: z.string().optional(),
});
const answerSchema = z.object({ results: z.array(resultSchema) });
/** The size stands in the address. */
const SIZE = /\/\d+x\d+(bb)?(?=\.\w+$)/;

/** Covers of songs and podcasts by Apple's search. About 20 searches a minute are allowed; previews take some of them. */
export const APPLE: CoverProvider = {
  name: 'Apple',
  pause: 5000,
  has: ({ domain }) => domain === 'music' || domain === 'podcasts',
  isOwn: (address) => isOfHosts(address, ['itunes.apple.com', '.mzstatic.com']),
  async find(item, { country, json }) {
    const isSong = item.domain === 'music';
    const kind = isSong ? { media: 'music', entity: 'song' } : { media: 'podcast', entity: 'podcast' };
    const query = { term: searchWords(item), ...kind, limit: '10', country };
    const answer = await json(withQuery('https://itunes.apple.com/search', query), answerSchema);
    const candidates = (answer?.results ?? []).map((result) => ({
      name: (isSong ? result.trackName : result.collectionName) ?? '',
      artists: [result.artistName ?? ''],
      durationMs: isSong ? result.trackTimeMillis : undefined,
      explicit: false,
      year: isSong ? Number(result.releaseDate?.slice(0, 4)) || undefined : undefined,
      art: result.artworkUrl100,
    }));
    return addressesIn(matchTrack(item, candidates)?.art?.replace(SIZE, '/600x600$1'));
  },
};
