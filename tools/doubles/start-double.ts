import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import { createItunesDouble, createItunesStage } from '../itunes-double/create-itunes-double.ts';
import { createJellyfinDouble, createJellyfinStage } from '../jellyfin-double/create-jellyfin-double.ts';
import {
  createOpenSubsonicDouble,
  createSubsonicStage,
} from '../opensubsonic-double/create-opensubsonic-double.ts';
import { createDouble } from '../spotify-double/create-double.ts';
import { createState } from '../spotify-double/state.ts';

/** A double on a loopback address, and the hand that sets its stage. */
export interface RunningDouble {
  readonly address: string;
  /** Posts to `/control/NAME` and gives the answer. */
  control(name: string, body?: unknown): Promise<unknown>;
  /** What stands behind the stage: `/control/state`. */
  state(): Promise<unknown>;
  stop(): Promise<void>;
}

const DOUBLES = {
  spotify: () => createDouble(createState(Date.now)),
  opensubsonic: () => createOpenSubsonicDouble(createSubsonicStage()),
  jellyfin: () => createJellyfinDouble(createJellyfinStage()),
  itunes: () => createItunesDouble(createItunesStage()),
};

/** Serves a new double from this process on a loopback address and port, any free one by default. */
export async function startDouble(
  name: keyof typeof DOUBLES,
  { host = '127.0.0.1', port = 0 }: { readonly host?: string; readonly port?: number } = {},
): Promise<RunningDouble> {
  const double = DOUBLES[name]();
  const server = createAdaptorServer({ fetch: double.fetch });
  server.listen(port, host);
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('a double listens on a port');
  const address = `http://${host}:${bound.port}`;
  const answerOf = async (response: Response): Promise<unknown> => {
    if (!response.ok) throw new Error(`the double answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  return {
    address,
    control: async (control, body = {}) =>
      answerOf(
        await double.request(`/control/${control}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    state: async () => answerOf(await double.request('/control/state')),
    async stop() {
      if (!server.listening) return;
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
