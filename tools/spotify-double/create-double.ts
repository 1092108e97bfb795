import { Hono } from 'hono';
import { createAccounts } from './accounts.ts';
import { authorizeRequests, type ApiEnv } from './authorize-request.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { controlRoutes } from './control.ts';
import { keepingRoutes } from './keeping-routes.ts';
import { dropSilentPages, playbackSdk } from './playback-sdk.ts';
import { playerRoutes } from './player-routes.ts';
import { REMOVED_ROUTES } from './removed-routes.ts';
import type { DoubleState } from './state.ts';
import { webApiError } from './web-api-error.ts';

/**
 * Accounts service (`/authorize`, `/api/token`), Web API (`/v1`), playback SDK (`/spotify-player.js`) and the
 * controls of a test (`/control`) on one origin, as one function from request to response.
 */
export function createDouble(state: DoubleState): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    const { method, path } = context.req;
    if (!path.startsWith('/control') && !path.startsWith('/embedded/state')) {
      state.requests.push({ method, path, at: state.now() });
    }
    dropSilentPages(state);
    await next();
  });
  app.route('/control', controlRoutes(state));
  app.route('/', createAccounts(state));
  app.route('/', playbackSdk(state));

  const api = new Hono<ApiEnv>();
  api.use(authorizeRequests(state));
  for (const [method, path] of REMOVED_ROUTES) {
    api.on(method, path, (context) => webApiError(context, 404, 'Service not found'));
  }
  api.route('/', catalogueRoutes(state));
  api.route('/', playerRoutes(state));
  api.route('/', keepingRoutes(state));
  api.all('*', (context) => webApiError(context, 404, 'Service not found'));
  app.route('/v1', api);
  return app;
}
