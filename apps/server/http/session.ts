import { settingsSchema } from '@emoverse/api-contract';
import { profileIdSchema } from '@emoverse/domain';
import type { Store, StoredProfile } from '@emoverse/storage';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from './app-env.ts';
import type { Caller } from './caller-of.ts';
import { crossSite } from './refuse-strangers.ts';

export const COOKIE = 'emoverse-session';
/** Browsers keep a cookie for at most 400 days; each visit starts them again. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60;

/** Who is asking: the anonymous profile behind the cookie of this browser. */
export interface Session {
  /**
   * The profile, made now if this browser has none. Throws `cross-site` (403) where a page of another site would have
   * one made, `too-many-profiles` (429) where an address makes too many.
   */
  profile(): Promise<StoredProfile>;
  /** The profile, if this browser has one. */
  knownProfile(): Promise<StoredProfile | undefined>;
  /** Takes the cookie away. */
  end(): void;
}

export interface SessionSources {
  readonly store: Store;
  readonly clock: () => number;
  /** A random UUID. */
  readonly newId: () => string;
  /** 256 random bits as text. */
  readonly newToken: () => string;
  /** Throws where no more profiles are made for this caller now. */
  readonly admitNewcomer: (caller: Caller) => Promise<void>;
}

/** The session of one request. Reading it makes no profile; only `profile()` does. */
export function createSession(context: Context<AppEnv>, sources: SessionSources): Session {
  const { store, clock, newId, newToken, admitNewcomer } = sources;
  const caller = context.get('caller');
  const secure = caller.isHttps;
  const options = { httpOnly: true, sameSite: 'Strict', path: '/', secure } as const;
  const token = getCookie(context, COOKIE);
  let found: Promise<StoredProfile | undefined> | undefined;
  const knownProfile = (): Promise<StoredProfile | undefined> => {
    found ??= token === undefined ? Promise.resolve(undefined) : store.profiles.findByToken(token);
    return found;
  };
  const keep = (value: string): void =>
    setCookie(context, COOKIE, value, { ...options, maxAge: COOKIE_SECONDS });
  return {
    knownProfile,
    async profile() {
      const known = await knownProfile();
      if (known !== undefined && token !== undefined) {
        keep(token);
        return known;
      }
      // A page of another site sends no cookie along: each of its pictures would make a profile.
      if (!caller.isOwnPage) throw crossSite();
      await admitNewcomer(caller);
      const created = {
        id: profileIdSchema.parse(newId()),
        createdAt: clock(),
        settings: settingsSchema.parse({}),
      };
      const newcomer = newToken();
      await store.profiles.create({ ...created, token: newcomer });
      keep(newcomer);
      found = Promise.resolve(created);
      return created;
    },
    end() {
      deleteCookie(context, COOKIE, options);
      found = Promise.resolve(undefined);
    },
  };
}
