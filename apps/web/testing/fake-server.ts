import { createApiClient, type ApiClient } from '@emoverse/api-contract';

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}
export type Answer = (
  request: ReceivedRequest,
) => { readonly status: number; readonly body: unknown } | 'unreachable';

/** The real client over a fetch that asks `answer`; `received` is what came through. */
export function fakeServer(answer: Answer): {
  readonly api: ApiClient;
  readonly received: ReceivedRequest[];
} {
  const received: ReceivedRequest[] = [];
  const api = createApiClient({
    baseUrl: 'http://emoverse.test',
    fetch: async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      const request = { method: init?.method ?? 'GET', path: pathname, body };
      const reply = answer(request);
      if (reply === 'unreachable') throw new TypeError('fetch failed');
      received.push(request);
      return Response.json(reply.body, { status: reply.status });
    },
  });
  return { api, received };
}

/** A server that takes requests and never answers; `asked` counts them. */
export function silentServer(): { readonly api: ApiClient; readonly asked: () => number } {
  let asked = 0;
  const api = createApiClient({
    baseUrl: 'http://emoverse.test',
    fetch: (_, init) => {
      asked += 1;
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    },
  });
  return { api, asked: () => asked };
}

/** An error answer as the API gives it. */
export function refusal(status: number, code: string): { status: number; body: unknown } {
  return { status, body: { error: { code, message: `refused: ${code}` } } };
}
