import type { z } from 'zod';
import type { CoverProvider } from './cover-provider.ts';

const TIMEOUT_MILLISECONDS = 10_000;
const MOST_JSON_BYTES = 1024 * 1024;
const MOST_PICTURE_BYTES = 2 * 1024 * 1024;
const MOST_REDIRECTS = 3;
const HOUR = 3600 * 1000;
const LONGEST_PAUSE = 24 * HOUR;

/** A provider cannot answer now, which says nothing of the work; `pause` in milliseconds where it said for how long. */
export class ProviderAway extends Error {
  readonly pause: number | undefined;
  constructor(reason: string, pause?: number, cause?: unknown) {
    super(reason, { cause });
    this.pause = pause;
  }
}

export interface ProviderCall {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: () => number;
  readonly userAgent: string;
  readonly stopping?: AbortSignal | undefined;
}

/** An answer in the documented form; undefined for 404 and the like. Throws `ProviderAway`. */
export async function askJson<T>(
  provider: CoverProvider,
  address: URL,
  schema: z.ZodType<T>,
  headers: Readonly<Record<string, string>>,
  call: ProviderCall,
): Promise<T | undefined> {
  const answer = await get(
    provider,
    address,
    { accept: 'application/json', ...headers },
    MOST_JSON_BYTES,
    call,
  );
  // Apple says so to whoever asks too often, others to who has no right to.
  if (answer.status === 401 || answer.status === 403)
    throw new ProviderAway(`answered ${answer.status}`, pauseOf(answer.headers, call.clock) ?? 60_000);
  if (answer.status !== 200) return undefined;
  const read = schema.safeParse(parsed(answer.bytes));
  if (!read.success) throw new ProviderAway('answered in an unknown form', HOUR);
  return read.data;
}

/** The bytes of a picture; undefined where there is none, or it is too large, or lies elsewhere. Throws `ProviderAway`. */
export async function askPicture(
  provider: CoverProvider,
  address: URL,
  call: ProviderCall,
): Promise<Uint8Array | undefined> {
  const { status, bytes } = await get(provider, address, { accept: 'image/*' }, MOST_PICTURE_BYTES, call);
  return status === 200 ? bytes : undefined;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where there were more than wanted. */
  readonly bytes: Uint8Array | undefined;
}

async function get(
  provider: CoverProvider,
  first: URL,
  headers: Readonly<Record<string, string>> & { readonly accept: string },
  mostBytes: number,
  { fetch, clock, userAgent, stopping }: ProviderCall,
): Promise<Answer> {
  const timeout = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
  const signal = stopping === undefined ? timeout : AbortSignal.any([stopping, timeout]);
  let address = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    if (!provider.isOwn(address)) break;
    let answer: Answer;
    try {
      const sent = redirects === 0 ? headers : { accept: headers.accept };
      const response = await fetch(address, {
        redirect: 'manual',
        headers: { ...sent, 'user-agent': userAgent },
        signal,
      });
      const bytes = await readAtMost(response, response.status === 200 ? mostBytes : 0);
      answer = { status: response.status, headers: response.headers, bytes };
    } catch (cause) {
      throw new ProviderAway('could not be reached', undefined, cause);
    }
    const { status } = answer;
    if (status === 429 || status === 408 || status >= 500)
      throw new ProviderAway(`answered ${status}`, pauseOf(answer.headers, clock));
    const to = answer.headers.get('location');
    if (status < 300 || status >= 400 || to === null || !URL.canParse(to, address.href)) return answer;
    address = new URL(to, address);
  }
  return { status: 404, headers: new Headers(), bytes: undefined };
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array | undefined> {
  if (response.body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the rest.
  for await (const part of response.body) {
    size += part.length;
    if (size > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What `Retry-After` asks for, in milliseconds, at most a day; it is in seconds or a date (RFC 9110, 10.2.3). */
function pauseOf(headers: Headers, clock: () => number): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? '';
  const pause = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - clock();
  return Number.isNaN(pause) ? undefined : Math.min(Math.max(pause, 0), LONGEST_PAUSE);
}

function parsed(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
