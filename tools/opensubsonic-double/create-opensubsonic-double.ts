import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { answerBytes } from '../made-up-music/answer-bytes.ts';
import { coverPng } from '../made-up-music/cover-png.ts';
import type { Song } from '../made-up-music/songs.ts';
import { createStage, noteRequests, stageControls } from '../made-up-music/stage.ts';
import { toneWav } from '../made-up-music/tone-wav.ts';
import { ERRORS, checkLogin, isBefore, type ErrorCode } from './check-login.ts';
import { describeSong } from './describe-song.ts';
import { answerPlaylists } from './playlist-calls.ts';
import type { SubsonicStage } from './subsonic-stage.ts';

export function createSubsonicStage(): SubsonicStage {
  return {
    ...createStage(),
    podcasts: undefined,
    settings: {
      openSubsonic: true,
      version: '1.16.1',
      refusesNewer: true,
      apiKeys: true,
      tokens: true,
      passwords: true,
      streaming: true,
    },
  };
}

/**
 * What Debian's Supysonic 0.7.2 does, as looked at: it speaks 1.10.2, knows nothing but passwords, takes clients of every
 * version and answers a call that it does not know with an error in a 404.
 */
export const LIKE_SUPYSONIC: Partial<SubsonicStage['settings']> = {
  openSubsonic: false,
  version: '1.10.2',
  refusesNewer: false,
  apiKeys: false,
  tokens: false,
};

const settingsSchema = z
  .object({
    openSubsonic: z.boolean(),
    version: z.string(),
    refusesNewer: z.boolean(),
    apiKeys: z.boolean(),
    tokens: z.boolean(),
    passwords: z.boolean(),
    streaming: z.boolean(),
  })
  .partial()
  .strict();
const MOST = 500;

/** The part of the OpenSubsonic API that a player needs (`/rest`), and the controls of a test (`/control`). */
export function createOpenSubsonicDouble(stage: SubsonicStage): Hono {
  const app = new Hono();
  app.use(noteRequests(stage));
  const controls = stageControls(stage);
  controls.post('/settings', async (context) => {
    Object.assign(stage.settings, settingsSchema.parse(await context.req.json()));
    return context.json(stage.settings);
  });
  controls.get('/state', (context) =>
    context.json({
      requests: stage.requests,
      songs: stage.songs.length,
      playlists: stage.playlists,
      plays: stage.plays,
      settings: stage.settings,
    }),
  );
  app.route('/control', controls);
  app.on(['GET', 'HEAD', 'POST'], '/rest/:method', async (context) => {
    const method = context.req.param('method').replace(/\.view$/, '');
    const query = new URL(context.req.url).searchParams;
    if (context.req.method === 'POST') {
      for (const [name, value] of new URLSearchParams(await context.req.text())) query.append(name, value);
    }
    return answer(context, stage, method, query);
  });
  return app;
}

function answer(context: Context, stage: SubsonicStage, method: string, query: URLSearchParams): Response {
  const inJson = query.get('f') === 'json';
  const fail = (code: ErrorCode): Response => respond(context, stage, { error: errorOf(code) }, inJson);
  const give = (body: Record<string, unknown>): Response => respond(context, stage, body, inJson);
  // Answered to everybody, so that a client can see how to log in.
  if (method === 'getOpenSubsonicExtensions') {
    if (!stage.settings.openSubsonic) return unknownCall(context, stage);
    return give({
      openSubsonicExtensions: [
        { name: 'formPost', versions: [1] },
        ...(stage.settings.apiKeys ? [{ name: 'apiKeyAuthentication', versions: [1] }] : []),
      ],
    });
  }
  const person = checkLogin(query, stage);
  if (typeof person === 'number') return fail(person);
  const number = (name: string, usual: number): number => Number(query.get(name) ?? usual);
  const { songs } = stage;
  switch (method) {
    case 'ping':
      return give({});
    case 'tokenInfo':
      return stage.settings.apiKeys ? give({ tokenInfo: { username: person.name } }) : fail(70);
    case 'getPodcasts':
      if (stage.podcasts === undefined) return unknownCall(context, stage);
      return give({
        podcasts: {
          channel: stage.podcasts.map(({ title, episodes }, at) => ({
            ...{ id: `channel-${at}`, url: 'https://feed.example/rss', title, status: 'completed' },
            episode: episodes.map((episode, nth) => ({
              ...{ id: `episode-${at}-${nth}`, channelId: `channel-${at}`, isDir: false, duration: 1800 },
              ...episode,
            })),
          })),
        },
      });
    case 'getScanStatus':
      return give({ scanStatus: { scanning: false, count: songs.length } });
    case 'search3': {
      const words = query.get('query');
      if (words === null) return fail(10);
      // Everything for an empty search is OpenSubsonic's promise; the old protocol finds nothing.
      const isEmpty = words === '' || words === '""';
      const found = isEmpty
        ? stage.settings.openSubsonic
          ? songs
          : []
        : songs.filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()));
      const from = number('songOffset', 0);
      const song = found.slice(from, from + Math.min(MOST, number('songCount', 20)));
      return give({
        searchResult3: song.length === 0 ? {} : { song: song.map((one) => describeSong(one, stage)) },
      });
    }
    case 'getAlbumList2': {
      if (query.get('type') !== 'alphabeticalByName') return fail(query.get('type') === null ? 10 : 0);
      const names = albumsOf(songs);
      const from = number('offset', 0);
      const some = names.slice(from, from + Math.min(MOST, number('size', 10)));
      return give({ albumList2: { album: some.map((name) => ({ id: albumId(name), name })) } });
    }
    case 'getAlbum': {
      const name = albumsOf(songs).find((one) => albumId(one) === query.get('id'));
      if (name === undefined) return fail(70);
      const inside = songs.filter(({ album }) => album === name);
      return give({
        album: { id: albumId(name), name, song: inside.map((one) => describeSong(one, stage)) },
      });
    }
    case 'getSong': {
      const song = songs.find(({ id }) => id === query.get('id'));
      return song === undefined ? fail(70) : give({ song: describeSong(song, stage) });
    }
    case 'stream': {
      const song = songs.find(({ id }) => id === query.get('id'));
      // Errors in place of sound come as XML, whatever `f` says.
      if (!stage.settings.streaming) return respond(context, stage, { error: errorOf(50) }, false);
      if (song === undefined) return respond(context, stage, { error: errorOf(70) }, false);
      return answerBytes(context, toneWav(song), 'audio/wav');
    }
    case 'getCoverArt': {
      const song = songs.find(({ id, hasCover }) => hasCover && `mf-${id}` === query.get('id'));
      if (song === undefined) return respond(context, stage, { error: errorOf(70) }, false);
      return answerBytes(context, coverPng(song.album), 'image/png');
    }
    case 'scrobble': {
      const song = songs.find(({ id }) => id === query.get('id'));
      if (song === undefined) return fail(70);
      const time = query.get('time');
      stage.plays.push({
        songId: song.id,
        stage: query.get('submission') === 'false' ? 'began' : 'heard',
        ...(time !== null && { at: Number(time) }),
      });
      return give({});
    }
    default: {
      const answered = answerPlaylists(stage, person, method, query);
      if (answered === undefined) return unknownCall(context, stage);
      return typeof answered === 'number' ? fail(answered) : give(answered);
    }
  }
}

function unknownCall(context: Context, { settings }: SubsonicStage): Response {
  if (!isBefore(settings.version, '1.13.0')) return context.text('not found', 404);
  const error = { code: 0, message: 'Unknown method' };
  return context.json({ 'subsonic-response': { status: 'failed', version: settings.version, error } }, 404);
}

function respond(
  context: Context,
  { settings }: SubsonicStage,
  body: Record<string, unknown>,
  inJson: boolean,
): Response {
  const status = 'error' in body ? 'failed' : 'ok';
  const about = settings.openSubsonic
    ? { type: 'emoverse-double', serverVersion: '1', openSubsonic: true }
    : {};
  if (inJson) {
    return context.json({ 'subsonic-response': { status, version: settings.version, ...about, ...body } });
  }
  // Of XML only what errors need.
  const error = body.error as { code: number; message: string } | undefined;
  const inside = error === undefined ? '' : `<error code="${error.code}" message="${error.message}"/>`;
  return context.body(
    `<?xml version="1.0" encoding="UTF-8"?>\n<subsonic-response xmlns="http://subsonic.org/restapi" status="${status}" version="${settings.version}">${inside}</subsonic-response>`,
    200,
    { 'content-type': 'text/xml; charset=utf-8' },
  );
}

function errorOf(code: ErrorCode): { code: number; message: string } {
  return { code, message: ERRORS[code] };
}

function albumsOf(songs: readonly Song[]): string[] {
  return [...new Set(songs.map(({ album }) => album))].sort();
}

function albumId(name: string): string {
  return `al-${Buffer.from(name).toString('hex')}`;
}
