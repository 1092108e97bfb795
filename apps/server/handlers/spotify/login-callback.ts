import { EmoVerseError } from '@emoverse/domain';
import type { Context, Handler } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import type { AppEnv } from '../../http/app-env.ts';
import type { Services } from '../../services.ts';
import { GrantRefused } from '../../spotify/spotify-login.ts';
import { LOGIN_COOKIE, openLogin } from './begun-login.ts';
import { CALLBACK_PATH } from './redirect-uri.ts';

/** How a login ended: told to the settings page, which has the words for it. */
type LoginEnd = 'connected' | 'denied' | 'stale' | 'refused' | 'trouble';

/**
 * Where Spotify sends people back to. Answers a page that goes on to the settings by itself: a redirect would still
 * count as coming from Spotify, and the browser would withhold the session's strict cookie.
 */
export function loginCallback(services: Services): Handler<AppEnv> {
  return async (context) => {
    context.set('route', CALLBACK_PATH);
    const end = await endLogin(services, context);
    deleteCookie(context, LOGIN_COOKIE, { path: CALLBACK_PATH });
    context.header('cache-control', 'no-store');
    return context.html(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>EmoVerse</title>
<meta http-equiv="refresh" content="0;url=/you/settings/music?spotify=${end}#spotify">
<p><a href="/you/settings/music?spotify=${end}#spotify">Back to EmoVerse</a></p></html>`,
    );
  };
}

async function endLogin({ spotify, store }: Services, context: Context<AppEnv>): Promise<LoginEnd> {
  const answer = new URL(context.req.url).searchParams;
  const begun = await openLogin(spotify.sealer, getCookie(context, LOGIN_COOKIE));
  if (begun === undefined || answer.get('state') !== begun.state) return 'stale';
  if (answer.get('error') === 'access_denied') return 'denied';
  try {
    const tokens = await spotify.login.finish(begun, answer);
    // While the person was away, everything may have been deleted, or the owner has said that they are a child.
    const { kind = 'child' } = (await store.people.find(begun.profileId)) ?? {};
    if (kind === 'child') return 'stale';
    await spotify.tokens.keep(begun.profileId, begun.clientId, tokens);
    return 'connected';
  } catch (error) {
    if (error instanceof GrantRefused) return 'refused';
    if (error instanceof EmoVerseError && error.code.startsWith('spotify-')) return 'trouble';
    throw error;
  }
}
