import { ROUTES, type RouteContract, type RouteName, type RouteOutput } from '@emoverse/api-contract';
import type { Context } from 'hono';
import type { z } from 'zod';
import { parseJson } from '../json/parse-json.ts';
import type { JsonStream } from '../json/json-stream.ts';
import { ApiProblem } from './api-problem.ts';
import type { AppEnv } from './app-env.ts';
import type { Session } from './session-of-request.ts';

type Routes = typeof ROUTES;
type Part<N extends RouteName, K extends 'params' | 'query' | 'body'> = Routes[N] extends {
  readonly [key in K]: infer S extends z.ZodType;
}
  ? { readonly [key in K]: z.output<S> }
  : unknown;
/** What a handler is given: parameters, query and body as the contract says, checked; a streamed body it reads itself. */
export type HandlerInput<N extends RouteName> = Part<N, 'params'> &
  Part<N, 'query'> &
  (Routes[N] extends { readonly streamed: 'in' } ? unknown : Part<N, 'body'>);

/** What a handler knows of its request besides the input. */
export interface Call {
  readonly session: Session;
  /** This server's origin as the browser shows it, e.g. `http://127.0.0.1:4321`. */
  readonly origin: string;
  /** The key in `Authorization: Bearer …`: of programs, which have no cookie. */
  readonly bearer: string | undefined;
  /** The address that asks, as limits count it. */
  readonly household: string;
  /** Whether whoever asks sits at this machine (`Caller.isHere`). */
  readonly isHere: boolean;
  /** What the browser asks for (`Accept-Language`), the most wanted first, as it came. */
  readonly languages: readonly string[];
  /** What the browser says that it is (`User-Agent`), as it came. */
  readonly userAgent: string | undefined;
  /** The value of a cookie that was set by `setCookie`. */
  cookie(name: string): string | undefined;
  /** Sets a cookie that no script can read, sent only to `path`, also when the person comes from another site. */
  setCookie(name: string, value: string, options: { readonly path: string; readonly maxAge: number }): void;
  /** The body as it came: of routes whose body is streamed. */
  bytes(): Promise<Uint8Array>;
  /** Throws `client-gone` where whoever asked has gone: asked before work that costs much. */
  refuseGone(): void;
  /**
   * Has the browser empty its caches and storage of this site when the answer comes, down to the files on its disk, which scripts only
   * mark as deleted. Cookies stay: those of a name are of all its ports.
   */
  clearSite(): void;
  /** Answers with this status instead of 200. */
  setStatus(status: 200 | 503): void;
}

export type Handler<N extends RouteName> = (
  input: HandlerInput<N>,
  call: Call,
) => Promise<Routes[N] extends { readonly streamed: 'out' } ? JsonStream : RouteOutput<N>>;
/** One handler for each route of the contract. */
export type Handlers = { readonly [N in RouteName]: Handler<N> };

/** Reads and checks what came in by the route's contract. Throws a ZodError, or ApiProblem as `parseJson` does. */
export async function readInput<N extends RouteName>(
  name: N,
  context: Context<AppEnv>,
): Promise<HandlerInput<N>> {
  const route: RouteContract = ROUTES[name];
  const input = {
    ...(route.params && { params: route.params.parse(context.req.param()) }),
    ...(route.query && { query: route.query.parse(context.req.query()) }),
    ...(route.body && route.streamed !== 'in' && { body: route.body.parse(await readJson(context)) }),
  };
  // The parts have just been checked by the schemas that the type is made of; TypeScript cannot follow that
  // through the generic route.
  return input as HandlerInput<N>;
}

async function readJson(context: Context<AppEnv>): Promise<unknown> {
  if (context.req.header('content-type') === undefined) {
    throw new ApiProblem(415, 'not-json', 'expected a body of type application/json, got one without a type');
  }
  return parseJson(await readBytes(context));
}

/** The body as it came: put together while it comes, since joining the parts of a large one at its end would hold the loop. */
export async function readBytes(context: Context<AppEnv>): Promise<Uint8Array> {
  let bytes = new Uint8Array(64 * 1024);
  let size = 0;
  for await (const part of context.req.raw.body ?? []) {
    if (size + part.length > bytes.length) {
      const larger = new Uint8Array(Math.max(size + part.length, 2 * bytes.length));
      larger.set(bytes.subarray(0, size));
      bytes = larger;
    }
    bytes.set(part, size);
    size += part.length;
  }
  return bytes.subarray(0, size);
}
