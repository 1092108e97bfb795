import type { ProfileId } from '@emoverse/domain';
import type { HttpBindings } from '@hono/node-server';
import type { Caller } from './caller.ts';
import type { PagePolicy } from './content-policy.ts';
import type { Session } from './session-of-request.ts';

/** What travels with a request through the app. */
export interface AppEnv {
  /** Absent when the app is called without a network, as tests do. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    /** Who asks; set before anything else looks at the request. */
    caller: Caller;
    /** Whom a trusted proxy has let in, by what it calls them. */
    proxyUser?: string;
    /** Who that is, where it is known. */
    proxyPerson?: ProfileId;
    /** Whether they wait for the owner's word. */
    isWaiting?: boolean;
    /** The session, once it was asked for. */
    session?: Session;
    /** The route's pattern, for the log: never what was filled in. */
    route: string;
    /** Code of the problem that was answered. */
    problem?: string;
    /** The page's own policy, where it differs from the usual one. */
    pagePolicy?: PagePolicy;
    /** An error that nobody expected. */
    failure?: unknown;
  };
}
