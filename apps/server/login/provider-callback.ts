import type { ProfileId } from '@emoverse/domain';
import type { Identity, StoredPerson } from '@emoverse/storage';
import type { Context, Handler } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { z } from 'zod';
import type { AppEnv } from '../http/app-env.ts';
import type { Session } from '../http/session-of-request.ts';
import type { Services } from '../services.ts';
import { letInAs, type LetIn } from './let-in-as.ts';

/** Where the provider sends people back to. */
export const PROVIDER_CALLBACK_PATH = '/login/callback';
/** Ties a login to the browser in which it was begun: nobody is let in by a link that another has made. */
export const PROVIDER_COOKIE = 'emoverse-login';
/** Time to log in there. */
export const PROVIDER_SECONDS = 600;

const begunSchema = z.object({
  ...{ state: z.string(), nonce: z.string(), verifier: z.string(), redirectUri: z.string() },
  browser: z.string(),
  /** The session that the browser had. */
  session: z.string().optional(),
  /** Whether somebody who is in shows once more who they are. */
  isProof: z.boolean(),
});
/** A provider's clock and ours. */
const CLOCK_TOLERANCE_MS = 30_000;

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
    const { person, earlier, loggedInAt } = await answered(services, context);
    if (person !== undefined && person !== 'waiting') {
      if (earlier !== undefined) await endSession(services, earlier);
      await sessionOf(context).signIn(person, 'provider', loggedInAt ?? 0);
    }
    deleteCookie(context, PROVIDER_COOKIE, { path: PROVIDER_CALLBACK_PATH });
    context.header('cache-control', 'no-store');
    const to = pageFor(person, earlier?.profileId);
    return context.html(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>EmoVerse</title>
<meta http-equiv="refresh" content="0;url=${to}"><p><a href="${to}">EmoVerse</a></p></html>`,
    );
  };
}

/** Where somebody goes on who has come back from the provider; `before` is who had gone there. */
function pageFor(person: LetIn, before: ProfileId | undefined): string {
  if (person === undefined) return '/who?login=refused';
  if (person === 'waiting') return '/who?login=waiting';
  return person.id === before ? '/who' : '/';
}

interface Answered {
  /** Who it is, or that they wait; nobody where they were refused. */
  readonly person?: LetIn;
  /** What the browser had when it began, and who used it. */
  readonly earlier?: { readonly session?: string | undefined; readonly profileId?: ProfileId | undefined };
  /** When they logged in at the provider, where it says so. */
  readonly loggedInAt?: number | undefined;
}

async function answered(services: Services, context: Context<AppEnv>): Promise<Answered> {
  const { store, oidc, clock } = services;
  if (oidc === undefined) return {};
  const answer = new URL(context.req.url).searchParams;
  const secret = await store.logins.takeSecret('provider', answer.get('state') ?? '', clock());
  const begun = begunSchema.safeParse(secret?.about);
  if (secret === undefined || !begun.success) return {};
  const { browser, session, isProof } = begun.data;
  if (browser !== getCookie(context, PROVIDER_COOKIE)) return {};
  const told = await oidc.finish(begun.data, answer).catch((error: unknown) => {
    context.set('failure', error);
    return undefined;
  });
  if (told === undefined) return {};
  const { loggedInAt } = told;
  // A provider that lets in who has logged in before shows nothing anew.
  if (isProof && (loggedInAt ?? 0) < secret.madeAt - CLOCK_TOLERANCE_MS) return {};
  const identity = { issuer: oidc.issuer, subject: told.subject };
  const person = await (secret.profileId === undefined
    ? letInAs(services, identity, told.names)
    : personBy(services, identity, { profileId: secret.profileId, isProof }));
  if (person !== undefined && person !== 'waiting') await store.identities.used(identity, clock());
  return { person, loggedInAt, earlier: { session, profileId: secret.profileId } };
}

/** Who was in when they began: with one more way in from now on, if it is not somebody else’s; for a proof it is one that they have. */
async function personBy(
  { store, clock }: Services,
  identity: Identity,
  { profileId, isProof }: { readonly profileId: ProfileId; readonly isProof: boolean },
): Promise<StoredPerson | undefined> {
  const isTheirs = isProof
    ? (await store.identities.find(identity))?.profileId === profileId
    : await store.identities.keep(identity, profileId, clock());
  return isTheirs ? store.people.find(profileId) : undefined;
}

async function endSession(
  { store, changeFeed }: Services,
  { session, profileId }: NonNullable<Answered['earlier']>,
): Promise<void> {
  const isEnded = session !== undefined && (await store.sessions.end(session));
  if (isEnded && profileId !== undefined) changeFeed.end(profileId);
}
