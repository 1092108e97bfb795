import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { MADE_UP_SONGS, manySongs, songOf, type Song } from './songs.ts';

export interface Person {
  readonly name: string;
  password: string;
  apiKey: string;
}

const failureSchema = z.object({
  status: z.number().int().min(200).max(599),
  times: z.number().int().positive().default(1),
  /** Beginning of the paths that fail. */
  path: z.string().default('/'),
  location: z.string().optional(),
});

/** A playlist as a double holds it. */
export interface Playlist {
  readonly id: string;
  readonly owner: string;
  name: string;
  comment?: string | undefined;
  songIds: string[];
}

/** A song that a client said was heard: it began, or enough of it was. */
export interface Play {
  readonly songId: string;
  readonly stage: 'began' | 'heard';
  /** Epoch ms, where the client said. */
  readonly at?: number;
}

/** What a double of a music server holds. */
export interface MusicStage {
  songs: Song[];
  playlists: Playlist[];
  readonly plays: Play[];
  readonly people: Person[];
  readonly requests: {
    readonly method: string;
    readonly path: string;
    readonly range?: string | undefined;
  }[];
  readonly failures: z.output<typeof failureSchema>[];
}

export function createStage(): MusicStage {
  return {
    songs: [...MADE_UP_SONGS],
    playlists: [],
    plays: [],
    people: [{ name: 'nadia', password: 'correct horse 🐎', apiKey: 'key-of-nadia-0123456789' }],
    requests: [],
    failures: [],
  };
}

/** Notes each request, and fails those that were planned to. */
export function noteRequests(stage: MusicStage): MiddlewareHandler {
  return async (context, next) => {
    const { method, path } = context.req;
    if (path.startsWith('/control')) return next();
    stage.requests.push({ method, path, range: context.req.header('range') });
    const failure = stage.failures.find((one) => one.times > 0 && path.startsWith(one.path));
    if (failure === undefined) return next();
    failure.times -= 1;
    const headers = failure.location === undefined ? undefined : { location: failure.location };
    return context.body('planned failure', failure.status as 503, headers);
  };
}

const songSchema = z.object({
  title: z.string().min(1),
  artists: z.array(z.string()).optional(),
  album: z.string().optional(),
  year: z.number().optional(),
  genres: z.array(z.string()).optional(),
  seconds: z.number().positive().optional(),
  suffix: z.string().optional(),
  explicit: z.boolean().optional(),
  hasCover: z.boolean().optional(),
});

/** What a real server does not have: a test sets the stage here and looks behind it. */
export function stageControls(stage: MusicStage): Hono {
  const app = new Hono();
  /** `{ songs: [...] }` or `{ count: 5000 }` in place of what there was. */
  app.post('/songs', async (context) => {
    const asked = z
      .object({ songs: z.array(songSchema).optional(), count: z.number().int().optional() })
      .parse(await context.req.json());
    stage.songs = asked.songs?.map(songOf) ?? manySongs(asked.count ?? 0);
    return context.json({ songs: stage.songs.length });
  });
  /** Takes songs of these titles away. */
  app.post('/remove', async (context) => {
    const { titles } = z.object({ titles: z.array(z.string()) }).parse(await context.req.json());
    stage.songs = stage.songs.filter(({ title }) => !titles.includes(title));
    return context.json({ songs: stage.songs.length });
  });
  app.post('/password', async (context) => {
    const { password } = z.object({ password: z.string() }).parse(await context.req.json());
    stage.people[0].password = password;
    return context.json({ changed: true });
  });
  app.post('/failures', async (context) => {
    stage.failures.push(failureSchema.parse(await context.req.json()));
    return context.json({ planned: true });
  });
  return app;
}
