import { PERSON_HEADER, settingsSchema } from '@emoverse/api-contract';
import { profileIdSchema, type PersonKind } from '@emoverse/domain';
import type { DeviceName, Store, StoredProfile, StoredSession } from '@emoverse/storage';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { PROXY_ISSUER } from '../login/proxy-issuer.ts';
import { loginNeeded } from '../login/login-needed.ts';
import { settingsOf } from '../people/for-children.ts';
import { ApiProblem } from './api-problem.ts';
import type { AppEnv } from './app-env.ts';
import type { Caller } from './caller.ts';
import { deviceOf } from './device-of.ts';
import { crossSite } from './refuse-strangers.ts';
import { LONGEST_ABSENCE_MS, isExpired, renewSession } from './renew-session.ts';
import { COOKIE } from './session-cookie.ts';
import type { Session } from './session-of-request.ts';

/** Says who uses this browser, where a house has several people; ends with the browser. */
const PRESENCE_COOKIE = 'emoverse-presence';
/** Browsers keep a cookie for at most 400 days; each renewal starts them again. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60;

/** Time to add a way in after coming in, or after a PIN. */
const PROOF_MS = 600_000;

export interface SessionSources {
  readonly store: Store;
  readonly clock: () => number;
  /** A random UUID. */
  readonly newId: () => string;
  /** 256 random bits as text. */
  readonly newToken: () => string;
  /** Throws where no more profiles are made for this caller now. */
  readonly admitNewcomer: (caller: Caller) => Promise<void>;
  /** Throws where this caller has tried too many codes. */
  readonly admitCode: (caller: Caller) => Promise<void>;
  /** Whether this caller has to sign in. */
  readonly asksLogin: (caller: Caller) => boolean;
}

/** Whether a browser has to ask who is there: where several people live, and none of them has said so since it was opened. */
export function isAtTheDoor({ profile, people, isPresent }: StoredSession): boolean {
  return profile === undefined || (people > 1 && !isPresent);
}

/** Whether it is said that this browser was taken out. */
export function isEnded(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'session-ended';
}

/** The session of one request. Reading it makes no profile; only `profile()` does. */
export function createSession(context: Context<AppEnv>, sources: SessionSources): Session {
  const { store, clock, newId, newToken, admitNewcomer, admitCode, asksLogin } = sources;
  const caller = context.get('caller');
  const isLoginAsked = asksLogin(caller);
  const secure = caller.isHttps;
  const options = { httpOnly: true, sameSite: 'Strict', path: '/', secure } as const;
  let token = getCookie(context, COOKIE);
  let found: Promise<StoredSession | undefined> | undefined;
  const keep = (value: string): void => {
    token = value;
    setCookie(context, COOKIE, value, { ...options, maxAge: COOKIE_SECONDS });
  };
  const device = (): DeviceName => deviceOf(context.req.header('user-agent'));
  const lookUp = async (): Promise<StoredSession | undefined> => {
    if (token === undefined) return undefined;
    const session = await store.sessions.find(token, getCookie(context, PRESENCE_COOKIE));
    if (session === 'ended' || (session !== undefined && isExpired(session, clock()))) throw sessionEnded();
    // What was opened before one had to sign in lets nobody in.
    if (session === undefined || (isLoginAsked && session.signedIn === undefined)) return undefined;
    // Whom a proxy lets in is in for as long as it says so, and is known by it.
    if (session.signedIn === 'proxy' && context.get('proxyPerson') === undefined) return undefined;
    const renewal = { ...sources, session, shown: token, device };
    // What cannot be noted now is noted by the next request.
    const renewed = await renewSession(renewal).catch((error: unknown) => store.failed(error));
    if (renewed !== undefined) keep(renewed);
    // Who signed in is there until they leave.
    return isLoginAsked ? { ...session, isPresent: true } : session;
  };
  const house = (): Promise<StoredSession | undefined> => (found ??= lookUp());
  const here = async (): Promise<{ profile: StoredProfile; kind?: PersonKind | undefined } | undefined> => {
    const session = await house();
    if (session?.profile === undefined || isAtTheDoor(session)) return undefined;
    const { profile, kind } = session;
    const asked = context.req.header(PERSON_HEADER);
    if (asked !== undefined && asked !== profile.id) throw anotherPerson();
    return { profile: { ...profile, settings: settingsOf(profile, kind) }, kind };
  };
  const livingHouse = (): Promise<StoredSession | undefined> =>
    house().catch((error: unknown) => {
      if (!isEnded(error)) throw error;
      return undefined;
    });
  const admit: Session['admit'] = ({ id }) => {
    const known = context.get('proxyPerson');
    if (known !== undefined && known !== id) throw anotherByProxy();
  };
  const provenUntil: Session['provenUntil'] = async () => {
    const until = ((await house())?.provenAt ?? 0) + PROOF_MS;
    // A clock that was set back makes it no longer.
    const left = until - clock();
    return left > 0 && left <= PROOF_MS ? until : undefined;
  };
  return {
    isLoginAsked,
    get isWaiting() {
      return context.get('isWaiting') === true;
    },
    house,
    knownProfile: async () => (await here())?.profile,
    knownKind: async () => (await here())?.kind,
    async kind() {
      const known = await here();
      if (known === undefined && (await house()) !== undefined) throw whoIsThere();
      return known?.kind;
    },
    admitNewcomer: () => admitNewcomer(caller),
    admitCode: () => admitCode(caller),
    async become(other) {
      if (getCookie(context, PRESENCE_COOKIE) !== undefined) deleteCookie(context, PRESENCE_COOKIE, options);
      keep(other);
      found = undefined;
    },
    async profile() {
      const known = await here();
      if (known !== undefined) return known.profile;
      if ((await house()) !== undefined) throw whoIsThere();
      if (isLoginAsked) throw loginNeeded();
      // What was begun as somebody never becomes a newcomer's.
      if (context.req.header(PERSON_HEADER) !== undefined) throw anotherPerson();
      // A page of another site sends no cookie along: each of its pictures would make a profile.
      if (!caller.isOwnPage) throw crossSite();
      await admitNewcomer(caller);
      const created = {
        id: profileIdSchema.parse(newId()),
        createdAt: clock(),
        settings: settingsSchema.parse({}),
      };
      await store.sessions.sweep(created.createdAt - LONGEST_ABSENCE_MS);
      const newcomer = newToken();
      await store.profiles.create({ ...created, token: newcomer, device: device() });
      keep(newcomer);
      found = undefined;
      return created;
    },
    admit,
    provenUntil,
    async refuseUnproven() {
      if ((await provenUntil()) === undefined) throw unproven();
    },
    async prove() {
      const [session, at] = [await house(), clock()];
      if (session !== undefined) await store.sessions.prove(session.id, at);
      found = undefined;
      return at + PROOF_MS;
    },
    async signIn({ id, house: of }, signedIn, provenAt = signedIn === 'proxy' ? 0 : clock()) {
      admit({ id });
      // Others may have begun here before there was a login, and before the owner came by their link.
      if (isLoginAsked && (await store.logins.hostHouse()) !== of) throw loginRefused();
      const before = await livingHouse();
      if (before !== undefined) await store.sessions.end(before.id);
      const opened = { id: newId(), house: of, profileId: id, token: newToken(), at: clock() };
      await store.sessions.open({ ...opened, signedIn, device: device() });
      keep(opened.token);
      found = undefined;
      const subject = context.get('proxyUser');
      // Who has shown it otherwise is known by what the proxy calls them from here on.
      if (subject !== undefined && signedIn !== 'proxy')
        await store.identities.keep({ issuer: PROXY_ISSUER, subject }, id, clock());
      // They have just said who they are.
      const presence = newToken();
      await store.sessions.enter(opened.id, { profileId: id, presence, provenAt });
      setCookie(context, PRESENCE_COOKIE, presence, options);
      return before?.profile;
    },
    async enter(profileId, isProven = false) {
      const session = await house();
      if (session === undefined) return;
      const presence = newToken();
      await store.sessions.enter(session.id, { profileId, presence, provenAt: isProven ? clock() : 0 });
      found = undefined;
      setCookie(context, PRESENCE_COOKIE, presence, options);
    },
    async leave() {
      const left = await livingHouse();
      if (left !== undefined)
        await (isLoginAsked ? store.sessions.end(left.id) : store.sessions.leave(left.id));
      if (getCookie(context, PRESENCE_COOKIE) !== undefined) deleteCookie(context, PRESENCE_COOKIE, options);
      found = undefined;
      if ((await livingHouse()) === undefined) {
        deleteCookie(context, COOKIE, options);
        token = found = undefined;
      }
      return left;
    },
  };
}

function sessionEnded(): ApiProblem {
  return new ApiProblem(
    401,
    'session-ended',
    'this device was taken out, or not used for a long time: begin anew at /who',
  );
}

function whoIsThere(): ApiProblem {
  return new ApiProblem(401, 'who-is-there', 'several people use EmoVerse here: say first who you are');
}

function loginRefused(): ApiProblem {
  return new ApiProblem(403, 'login-refused', 'nobody of the house that one signs in to is this');
}

function unproven(): ApiProblem {
  return new ApiProblem(
    403,
    'prove-it-first',
    'who changes how somebody comes in shows first that it is them: by PIN, passkey, or coming in anew',
  );
}

function anotherByProxy(): ApiProblem {
  return new ApiProblem(
    409,
    'another-person',
    'the login before EmoVerse says that somebody else is here: leave it first, or take out there what it is known by',
  );
}

function anotherPerson(): ApiProblem {
  return new ApiProblem(409, 'another-person', 'somebody else uses this browser now; load the page again');
}
