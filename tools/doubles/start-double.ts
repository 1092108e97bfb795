import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HOOKS = new URL('../typescript-hooks.mjs', import.meta.url);

/** A double in a process of its own, and the hand that sets its stage. */
export interface RunningDouble {
  readonly address: string;
  /** Posts to `/control/NAME` and gives the answer. */
  control(name: string, body?: unknown): Promise<unknown>;
  /** What stands behind the stage: `/control/state`. */
  state(): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts a double on a loopback address and port, any free one by default, and waits until it listens. */
export async function startDouble(
  name: 'spotify' | 'opensubsonic' | 'jellyfin' | 'itunes',
  { host = '127.0.0.1', port = 0 }: { readonly host?: string; readonly port?: number } = {},
): Promise<RunningDouble> {
  const main = fileURLToPath(new URL(`../${name}-double/main.ts`, import.meta.url));
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', HOOKS.href, main, '--host', host, '--port', String(port)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line);
      if (found !== null) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the double ended with ${String(code)}: ${errors}`)));
  });
  const answerOf = async (response: Response): Promise<unknown> => {
    if (!response.ok) throw new Error(`the double answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  return {
    address,
    control: async (control, body = {}) =>
      answerOf(
        await fetch(`${address}/control/${control}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    state: async () => answerOf(await fetch(`${address}/control/state`)),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
