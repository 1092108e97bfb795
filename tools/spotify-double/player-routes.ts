import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { lacksScope, type ApiEnv } from './authorize-request.ts';
import { describeTrack } from './describe-track.ts';
import { settlePlayback, type Device, type DoubleState, type Playback } from './state.ts';
import { webApiError } from './web-api-error.ts';

const playSchema = z.object({
  uris: z.array(z.string()).min(1).optional(),
  offset: z.union([z.object({ position: z.number().int() }), z.object({ uri: z.string() })]).optional(),
  position_ms: z.number().int().nonnegative().optional(),
});
const transferSchema = z.object({ device_ids: z.array(z.string()).length(1), play: z.boolean().optional() });

/** Devices and what plays on them. Every command needs Premium and a device. */
export function playerRoutes(state: DoubleState): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();

  app.get('/me/player', (context) => {
    const refused = lacksScope(context, 'user-read-playback-state');
    if (refused) return refused;
    const playback = settlePlayback(state);
    const device = playback && state.devices.get(playback.device);
    if (playback === undefined || device === undefined) return context.body(null, 204);
    return context.json({
      device: describeDevice(state, device),
      repeat_state: 'off',
      shuffle_state: false,
      context: null,
      timestamp: playback.at,
      progress_ms: playback.position,
      is_playing: !playback.paused,
      item: describeTrack(playback.tracks[playback.index]),
      currently_playing_type: 'track',
      actions: { disallows: playback.paused ? { pausing: true } : { resuming: true } },
    });
  });

  app.get('/me/player/devices', (context) => {
    const refused = lacksScope(context, 'user-read-playback-state');
    if (refused) return refused;
    return context.json({
      devices: [...state.devices.values()].map((device) => describeDevice(state, device)),
    });
  });

  app.put('/me/player', async (context) => {
    const refused = mayCommand(state, context);
    if (refused) return refused;
    const body = transferSchema.safeParse(await readBody(context));
    if (!body.success) return webApiError(context, 400, 'Missing or too many device_ids');
    const [id] = body.data.device_ids;
    if (!state.devices.has(id)) return webApiError(context, 404, 'Device not found');
    const playback = settlePlayback(state);
    if (playback === undefined) return noDevice(context);
    playback.device = id;
    if (body.data.play === true) playback.paused = false;
    return context.body(null, 204);
  });

  app.put('/me/player/play', async (context) => {
    const refused = mayCommand(state, context);
    if (refused) return refused;
    const device = deviceOf(state, context);
    if (device instanceof Response) return device;
    const body = playSchema.safeParse(await readBody(context));
    if (!body.success) return webApiError(context, 400, 'Malformed json');
    const { uris, offset, position_ms: position = 0 } = body.data;
    if (uris === undefined) {
      const playback = settlePlayback(state);
      if (playback === undefined) return noDevice(context);
      playback.paused = false;
      playback.device = device.id;
      return context.body(null, 204);
    }
    const tracks = uris.map((uri) => state.tracks.get(uri.replace(/^spotify:track:/, '')));
    if (!tracks.every((track) => track !== undefined)) {
      return webApiError(context, 400, 'Invalid track uri');
    }
    const index =
      offset === undefined ? 0 : 'position' in offset ? offset.position : uris.indexOf(offset.uri);
    if (tracks[index] === undefined)
      return webApiError(context, 404, 'Can not play track: offset not in list');
    state.playback = { device: device.id, tracks, index, position, at: state.now(), paused: false };
    return context.body(null, 204);
  });

  app.put('/me/player/pause', (context) =>
    command(state, context, (playback) => {
      playback.paused = true;
    }),
  );
  app.post('/me/player/next', (context) =>
    command(state, context, (playback) => {
      playback.position = 0;
      playback.index = (playback.index + 1) % playback.tracks.length;
    }),
  );
  app.post('/me/player/previous', (context) =>
    command(state, context, (playback) => {
      playback.position = 0;
      playback.index = Math.max(0, playback.index - 1);
    }),
  );
  app.put('/me/player/seek', (context) => {
    const position = Number(context.req.query('position_ms') ?? Number.NaN);
    if (!Number.isInteger(position) || position < 0) return webApiError(context, 400, 'Invalid position_ms');
    // Past the end is the next track, as documented.
    return command(state, context, (playback) => {
      playback.position = position;
    });
  });
  app.put('/me/player/volume', (context) => {
    const percent = Number(context.req.query('volume_percent') ?? Number.NaN);
    if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
      return webApiError(context, 400, 'Invalid volume_percent');
    }
    return command(state, context, (_, device) => {
      if (!device.supportsVolume) {
        return webApiError(
          context,
          403,
          'Player command failed: Cannot control device volume',
          'VOLUME_CONTROL_DISALLOW',
        );
      }
      device.volume = percent;
      return undefined;
    });
  });
  return app;
}

function command(
  state: DoubleState,
  context: Context<ApiEnv>,
  act: (playback: Playback, device: Device) => Response | void,
): Response {
  const refused = mayCommand(state, context);
  if (refused) return refused;
  const device = deviceOf(state, context);
  if (device instanceof Response) return device;
  const playback = settlePlayback(state);
  if (playback === undefined || playback.device !== device.id) return noDevice(context);
  const answer = act(playback, device);
  settlePlayback(state);
  return answer ?? context.body(null, 204);
}

function mayCommand(state: DoubleState, context: Context<ApiEnv>): Response | undefined {
  const refused = lacksScope(context, 'user-modify-playback-state');
  if (refused) return refused;
  return state.settings.premium
    ? undefined
    : webApiError(context, 403, 'Player command failed: Premium required', 'PREMIUM_REQUIRED');
}

/** The device that is asked for, else the active one. */
function deviceOf(state: DoubleState, context: Context<ApiEnv>): Device | Response {
  const asked = context.req.query('device_id');
  if (asked !== undefined) return state.devices.get(asked) ?? webApiError(context, 404, 'Device not found');
  const active = state.playback && state.devices.get(state.playback.device);
  return active ?? noDevice(context);
}

function noDevice(context: Context<ApiEnv>): Response {
  return webApiError(context, 404, 'Player command failed: No active device found', 'NO_ACTIVE_DEVICE');
}

function describeDevice(state: DoubleState, device: Device) {
  return {
    id: device.id,
    is_active: state.playback?.device === device.id,
    is_private_session: false,
    is_restricted: false,
    name: device.name,
    type: device.type,
    volume_percent: device.supportsVolume ? device.volume : null,
    supports_volume: device.supportsVolume,
  };
}

async function readBody(context: Context): Promise<unknown> {
  const text = await context.req.text();
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
