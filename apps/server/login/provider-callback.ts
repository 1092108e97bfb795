import type { ProfileId } from '@emoverse/domain';
import type { StoredPerson } from '@emoverse/storage';
import type { Context, Handler } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { z } from 'zod';
import { ApiProblem } from '../http/api-problem.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { Session } from '../http/session.ts';
import type { Services } from '../services.ts';
import { letInAs } from './let-in-as.ts';

/** Where the provider sends people back to. */
export const PROVIDER_CALLBACK_PATH = '/login/callback';
/** Ties a login to the browser in which it was begun: nobody is let in by a link that another has made. */
export const PROVIDER_COOKIE = 'emoverse-login';
/** Time to log in there. */
export const PROVIDER_SECONDS = 600;

export const begunSchema = z.object({
  ...{ state: z.string(), nonce: z.string(), verifier: z.string(), redirectUri: z.string() },
  browser: z.string(),
  /** The session that the browser had. */
  session: z.string().optional(),
});

/**
 * Lets somebody in whom the provider has sent back, and answers a page that goes on by itself, as Spotify's does
 * (`handlers/spotify/login-callback.ts`): a redirect would still count as coming from the provider.
 */
export function providerCallback(
  services: Services,
  sessionOf: (context: Context<AppEnv>) => Pick<Session, 'signIn'>,
): Handler<AppEnv> {
  return async (context) => {
    context.set('route', PROVIDER_CALLBACK_PATH);
    const { person, begun } = await answered(services, context);
    if (person !== undefined) {
      // Its cookie does not come along when another site sends somebody back.
      if (begun?.session !== undefined && (await services.store.sessions.end(begun.session)))
        if (begun.profileId !== undefined) services.live.end(begun.profileId);
      await sessionOf(context).signIn(person, 'provider');
    }
    deleteCookie(context, PROVIDER_COOKIE, { path: PROVIDER_CALLBACK_PATH });
    context.header('cache-control', 'no-store');
    const to = person === undefined ? '/who?login=refused' : '/';
    return context.html(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>EmoVerse</title>
<meta http-equiv="refresh" content="0;url=${to}"><p><a href="${to}">EmoVerse</a></p></html>`,
    );
  };
}

interface Answered {
  /** Who it is; nobody where they were refused. */
  readonly person?: StoredPerson;
  /** What the browser had when it began, if it is the one that did. */
  readonly begun?: { readonly session?: string; readonly profileId?: ProfileId };
}

async function answered(services: Services, context: Context<AppEnv>): Promise<Answered> {
  const { store, oidc, clock } = services;
  if (oidc === undefined) return {};
  const answer = new URL(context.req.url).searchParams;
  const secret = await store.logins.takeSecret('provider', answer.get('state') ?? '', clock());
  const begun = begunSchema.safeParse(secret?.about);
  if (secret === undefined || !begun.success) return {};
  if (begun.data.browser !== getCookie(context, PROVIDER_COOKIE)) return {};
  const told = await oidc.finish(begun.data, answer).catch((error: unknown) => {
    context.set('failure', error);
    return undefined;
  });
  if (told === undefined) return {};
  const identity = { issuer: oidc.issuer, subject: told.subject };
  const { profileId } = secret;
  // Who was in when they began has one more way in from now on, if it is not somebody else's.
  const person =
    profileId === undefined
      ? await letInAs(services, identity, told.names).catch(refused)
      : (await store.identities.keep(identity, profileId, clock()))
        ? await store.people.find(profileId)
        : undefined;
  return { person, begun: { session: begun.data.session, profileId } };
}

function refused(error: unknown): undefined {
  if (!(error instanceof ApiProblem)) throw error;
}
