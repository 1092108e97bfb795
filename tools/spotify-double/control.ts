import { Hono } from 'hono';
import { z } from 'zod';
import { addDevice, addTrack, settlePlayback, type DoubleState } from './state.ts';

const trackSchema = z.object({
  id: z
    .string()
    .regex(/^[A-Za-z0-9]{22}$/)
    .exactOptional(),
  name: z.string().min(1),
  artists: z.array(z.string().min(1)).min(1),
  album: z.string().exactOptional(),
  durationMs: z.number().int().positive().exactOptional(),
  explicit: z.boolean().exactOptional(),
  year: z.number().int().exactOptional(),
});
const settingsSchema = z
  .object({
    premium: z.boolean(),
    registered: z.boolean(),
    rotate: z.boolean(),
    requestsPerWindow: z.number().int().nonnegative(),
    accessTokenSeconds: z.number().int().positive(),
  })
  .partial()
  .strict();
const failureSchema = z.object({
  status: z.number().int().min(400).max(599),
  times: z.number().int().positive().default(1),
  path: z.string().default('/v1'),
  retryAfter: z.number().int().nonnegative().exactOptional(),
  message: z.string().exactOptional(),
});

/** What the real service does not have: a test sets the stage here and looks behind it. */
export function controlRoutes(state: DoubleState): Hono {
  const app = new Hono();
  app.post('/apps', async (context) => {
    const asked = z
      .object({ clientId: z.string().min(1), redirectUris: z.array(z.string()).min(1) })
      .parse(await context.req.json());
    state.apps.set(asked.clientId, asked);
    return context.json(asked);
  });
  app.post('/clock', async (context) => {
    const { seconds } = z.object({ seconds: z.number() }).parse(await context.req.json());
    state.advance(seconds * 1000);
    return context.json({ now: state.now() });
  });
  app.post('/settings', async (context) => {
    Object.assign(state.settings, settingsSchema.parse(await context.req.json()));
    return context.json(state.settings);
  });
  app.post('/failures', async (context) => {
    state.failures.push(failureSchema.parse(await context.req.json()));
    return context.json({ planned: true });
  });
  app.post('/tracks', async (context) => {
    const facts = z.array(trackSchema).parse(await context.req.json());
    return context.json(facts.map((one) => addTrack(state, one)));
  });
  app.post('/devices', async (context) => {
    const asked = z
      .object({
        name: z.string().min(1),
        type: z.enum(['Computer', 'Smartphone', 'Speaker']).exactOptional(),
        supportsVolume: z.boolean().exactOptional(),
      })
      .parse(await context.req.json());
    return context.json(addDevice(state, asked));
  });
  app.post('/sdk-events', async (context) => {
    state.sdkEvents.push(
      z.object({ type: z.string(), message: z.string().default('') }).parse(await context.req.json()),
    );
    return context.json({ told: true });
  });
  app.post('/sdk-failure', async (context) => {
    state.sdkFailure = z
      .object({ type: z.string(), message: z.string().default('') })
      .parse(await context.req.json());
    return context.json({ planned: true });
  });
  /** Ends every grant, as the person can at spotify.com/account/apps. */
  app.post('/revoke', (context) => {
    state.grants.clear();
    state.accessTokens.clear();
    return context.json({ revoked: true });
  });
  app.get('/state', (context) =>
    context.json({
      grants: state.grants.size,
      tokens: [...state.accessTokens.keys(), ...state.grants.keys()],
      devices: [...state.devices.values()],
      playback: settlePlayback(state) ?? null,
      playlists: [...state.playlists.values()],
      library: [...state.library],
      requests: state.requests,
    }),
  );
  return app;
}
