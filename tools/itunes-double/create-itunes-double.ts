import { Hono } from 'hono';
import { z } from 'zod';
import { answerBytes } from '../made-up-music/answer-bytes.ts';
import type { Song } from '../made-up-music/songs.ts';
import { createStage, noteRequests, stageControls, type MusicStage } from '../made-up-music/stage.ts';
import { toneWav } from '../made-up-music/tone-wav.ts';

export interface ItunesStage extends MusicStage {
  /** Origin under which it gives its previews out. */
  origin: string | undefined;
  /** Times of searches: about twenty a minute are answered, as documented. */
  readonly searches: number[];
  readonly now: () => number;
}

const MOST_A_MINUTE = 20;
const PREVIEW_SECONDS = 30;
const querySchema = z.object({
  term: z.string().min(1),
  country: z.string().regex(/^[a-zA-Z]{2}$/),
  media: z.literal('music'),
  entity: z.literal('song'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export function createItunesStage(now: () => number = Date.now): ItunesStage {
  return { ...createStage(), origin: undefined, searches: [], now };
}

/** Apple's search for songs (`/search`), their previews, and the controls of a test (`/control`). */
export function createItunesDouble(stage: ItunesStage): Hono {
  const app = new Hono();
  app.use(noteRequests(stage));
  const controls = stageControls(stage);
  controls.get('/state', (context) => context.json({ requests: stage.requests, songs: stage.songs.length }));
  app.route('/control', controls);
  app.get('/search', (context) => {
    const now = stage.now();
    const recent = stage.searches.filter((at) => at > now - 60_000);
    if (recent.length >= MOST_A_MINUTE) return context.text('Forbidden', 403);
    stage.searches.push(now);
    const asked = querySchema.safeParse(context.req.query());
    if (!asked.success) return context.json({ errorMessage: 'Invalid value(s) for key(s)' }, 400);
    const origin = stage.origin ?? new URL(context.req.url).origin;
    const words = wordsOf(asked.data.term);
    const results = stage.songs
      .filter((song) => {
        const known = wordsOf(`${song.title} ${song.artists.join(' ')}`);
        return words.every((word) => known.includes(word));
      })
      .slice(0, asked.data.limit)
      .map((song) => describe(song, origin, asked.data.country));
    // Apple sends its JSON as text.
    return context.body(JSON.stringify({ resultCount: results.length, results }), 200, {
      'content-type': 'text/javascript; charset=utf-8',
    });
  });
  app.on(['GET', 'HEAD'], '/preview/:file', (context) => {
    const song = stage.songs.find(({ id }) => `${id}.wav` === context.req.param('file'));
    if (song === undefined) return context.text('Not Found', 404);
    const seconds = Math.min(PREVIEW_SECONDS, song.seconds);
    return answerBytes(context, toneWav({ ...song, seconds }), 'audio/wav');
  });
  return app;
}

function describe(song: Song, origin: string, country: string): Record<string, unknown> {
  return {
    wrapperType: 'track',
    kind: 'song',
    trackId: Number.parseInt(song.id.slice(0, 8), 16),
    trackName: song.title,
    artistName: song.artists.join(' & '),
    collectionName: song.album,
    trackViewUrl: `https://music.apple.com/${country.toLowerCase()}/album/${song.id}?i=1`,
    ...(song.suffix !== 'none' && { previewUrl: `${origin}/preview/${song.id}.wav` }),
    trackTimeMillis: song.seconds * 1000,
    trackExplicitness: song.explicit ? 'explicit' : 'notExplicit',
    ...(song.year !== undefined && { releaseDate: `${song.year}-01-01T08:00:00Z` }),
    isStreamable: true,
  };
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '');
}
