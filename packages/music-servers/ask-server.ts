import { MusicServerError } from './music-server-error.ts';

/** Time to the first byte of an answer, and to the last one of a list. */
const PATIENCE_MS = 20_000;
const LIST_MS = 60_000;
const MOST_LIST_BYTES = 32 * 1024 * 1024;

export interface Question {
  readonly method?: 'GET' | 'POST' | 'DELETE' | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * One request to a music server. Redirects are not followed: they could lead a login anywhere. Throws
 * `server-unreachable` or `server-redirects`; every other answer is the caller's to read.
 */
export async function askServer(
  fetch: typeof globalThis.fetch,
  address: URL,
  { method = 'GET', headers = {}, body, signal }: Question = {},
): Promise<Response> {
  const impatient = new AbortController();
  const timer = setTimeout(() => impatient.abort(new Error('no answer in time')), PATIENCE_MS);
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      headers,
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal: signal === undefined ? impatient.signal : AbortSignal.any([signal, impatient.signal]),
    });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new MusicServerError('unreachable', unreachableMessage(address, cause), { cause });
  } finally {
    clearTimeout(timer);
  }
  if (response.status >= 300 && response.status < 400 && response.status !== 304) {
    await response.body?.cancel();
    throw new MusicServerError('redirects', redirectMessage(address, response.headers.get('location')));
  }
  return response;
}

/** The text of an answer, up to the size of the longest list. Throws `server-too-large` or `server-unreachable`. */
export async function readText(
  response: Response,
  address: URL,
  mostBytes = MOST_LIST_BYTES,
): Promise<string> {
  return Buffer.from(await readBytes(response, address, mostBytes)).toString('utf8');
}

/** All bytes of an answer that may not be longer. */
export async function readBytes(response: Response, address: URL, mostBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const late = setTimeout(() => void response.body?.cancel().catch(() => undefined), LIST_MS);
  const begun = performance.now();
  try {
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > mostBytes) {
        throw new MusicServerError(
          'too-large',
          `${address.host} sent more than ${Math.round(mostBytes / 1024 / 1024)} MiB at once: that is no answer of a music server`,
        );
      }
      if (performance.now() - begun > LIST_MS) throw new Error('the answer does not end');
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof MusicServerError) throw cause;
    throw new MusicServerError('unreachable', unreachableMessage(address, cause), { cause });
  } finally {
    clearTimeout(late);
  }
  return Buffer.concat(parts);
}

function unreachableMessage(address: URL, cause: unknown): string {
  const where = address.host;
  const code = codeOf(cause);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `${where} was not found: check the name in the address`;
  if (code === 'ECONNREFUSED')
    return `nothing answers at ${where}: check the port, and whether the server runs`;
  if (/CERT|SIGNED|SSL|TLS/.test(code))
    return `the certificate of ${where} is not trusted (${code}): put its authority into NODE_EXTRA_CA_CERTS, or use http inside your own network`;
  return `${where} could not be reached${code === '' ? '' : ` (${code})`}: is it running, and is this machine in its network?`;
}

function codeOf(error: unknown): string {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ('code' in inner && typeof inner.code === 'string') return inner.code;
  }
  return '';
}

function redirectMessage(address: URL, location: string | null): string {
  const to = location !== null && URL.canParse(location, address) ? new URL(location, address).origin : '';
  return `${address.host} sends on to ${to === '' ? 'another place' : to}: enter the address that it really has`;
}
