import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { idOf, type Track } from './catalogue.ts';
import { addDevice, settlePlayback, type DoubleState } from './state.ts';

const script = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' };
const connectSchema = z.object({ name: z.string().min(1), token: z.string(), volume: z.number() });
const commandSchema = z.object({ device: z.string(), name: z.string(), value: z.number().optional() });
/** A page that has not been heard of for this long is gone. */
const SILENCE_MILLISECONDS = 15_000;

/**
 * The playback SDK: the script that a page loads, the frame that the script opens (the real one does its work in a
 * frame too, so the page's content policy is put to the same test), and what the frame talks to.
 */
export function playbackSdk(state: DoubleState): Hono {
  const app = new Hono();
  app.get('/spotify-player.js', (context) =>
    context.body(script('./spotify-player.js'), 200, {
      ...SCRIPT,
      'cross-origin-resource-policy': 'cross-origin',
    }),
  );
  app.get('/embedded/index.html', (context) =>
    context.html(
      '<!doctype html><meta charset="utf-8"><title>Player (double)</title><script src="/embedded/frame.js"></script>',
    ),
  );
  app.get('/embedded/frame.js', (context) => context.body(script('./frame.js'), 200, SCRIPT));

  app.post('/embedded/connect', async (context) => {
    const body = connectSchema.safeParse(await context.req.json());
    if (!body.success)
      return problem(context, 'initialization_error', 'The player was not set up as expected');
    const failure = state.sdkFailure;
    if (failure !== undefined) {
      state.sdkFailure = undefined;
      return problem(context, failure.type, failure.message);
    }
    const known = state.accessTokens.get(body.data.token);
    if (known === undefined || known.expiresAt <= state.now()) {
      return problem(context, 'authentication_error', 'Authentication failed');
    }
    if (!known.grant.scopes.includes('streaming')) {
      return problem(context, 'authentication_error', 'Invalid token scopes.');
    }
    if (!state.settings.premium) {
      return problem(context, 'account_error', 'This functionality is restricted to premium users only');
    }
    const device = addDevice(state, {
      name: body.data.name,
      type: 'Computer',
      page: { heardAt: state.now() },
    });
    device.volume = Math.round(body.data.volume * 100);
    return context.json({ device: device.id, from: state.sdkEvents.length });
  });

  app.get('/embedded/state', (context) => {
    const device = state.devices.get(context.req.query('device') ?? '');
    const from = Number(context.req.query('from') ?? '0');
    if (device?.page !== undefined) device.page.heardAt = state.now();
    return context.json({
      online: device !== undefined,
      volume: (device?.volume ?? 0) / 100,
      state: device === undefined ? null : describePlayback(state, device.id),
      events: state.sdkEvents.slice(from),
      from: state.sdkEvents.length,
    });
  });

  app.post('/embedded/command', async (context) => {
    const { device, name, value = 0 } = commandSchema.parse(await context.req.json());
    const playback = settlePlayback(state);
    if (name === 'disconnect') {
      state.devices.delete(device);
      if (playback?.device === device) state.playback = undefined;
      return context.json({ done: true });
    }
    const known = state.devices.get(device);
    if (known === undefined) return context.json({ done: false });
    if (name === 'setVolume') known.volume = Math.round(value * 100);
    if (playback === undefined || playback.device !== device) return context.json({ done: false });
    if (name === 'pause') playback.paused = true;
    if (name === 'resume') playback.paused = false;
    if (name === 'togglePlay') playback.paused = !playback.paused;
    if (name === 'seek') playback.position = value;
    if (name === 'nextTrack' || name === 'previousTrack') {
      playback.position = 0;
      const next = playback.index + (name === 'nextTrack' ? 1 : -1);
      playback.index = Math.min(playback.tracks.length - 1, Math.max(0, next));
    }
    return context.json({ done: true, state: describePlayback(state, device) });
  });
  return app;
}

/** Takes away the devices of pages that were closed. */
export function dropSilentPages(state: DoubleState): void {
  for (const device of state.devices.values()) {
    if (device.page !== undefined && device.page.heardAt < state.now() - SILENCE_MILLISECONDS) {
      state.devices.delete(device.id);
      if (state.playback?.device === device.id) state.playback = undefined;
    }
  }
}

/** The state that the SDK tells a page of, while this very device plays; else null. */
function describePlayback(state: DoubleState, device: string) {
  const playback = settlePlayback(state);
  if (playback === undefined || playback.device !== device) return null;
  const { tracks, index } = playback;
  return {
    context: { uri: null, metadata: null },
    disallows: playback.paused ? { pausing: true } : { resuming: true },
    duration: tracks[index].durationMs,
    paused: playback.paused,
    position: playback.position,
    timestamp: playback.at,
    loading: false,
    repeat_mode: 0,
    shuffle: false,
    playback_quality: 'VERY_HIGH',
    track_window: {
      current_track: trackOfSdk(tracks[index]),
      next_tracks: tracks.slice(index + 1, index + 3).map(trackOfSdk),
      previous_tracks: tracks.slice(Math.max(0, index - 2), index).map(trackOfSdk),
    },
  };
}

function trackOfSdk(track: Track) {
  return {
    id: track.id,
    uri: `spotify:track:${track.id}`,
    name: track.name,
    artists: track.artists.map((name) => ({ name, uri: `spotify:artist:${idOf(`artist ${name}`)}` })),
    album: { name: track.album, uri: `spotify:album:${idOf(`album ${track.album}`)}`, images: [] },
    duration_ms: track.durationMs,
    is_playable: true,
    linked_from: { id: null, uri: null },
    media_type: 'audio',
    type: 'track',
  };
}

function problem(context: Context, type: string, message: string): Response {
  return context.json({ problem: { type, message } });
}
