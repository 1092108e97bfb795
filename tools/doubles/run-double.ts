import { parseArgs } from 'node:util';
import { createAdaptorServer } from '@hono/node-server';

/** What the command line of a double says of it. */
export interface DoubleAbout {
  readonly about: string;
  /** Its folder in `tools/`. */
  readonly folder: string;
  /** What to do with it once it listens, as `--port 4533, then …`. */
  readonly example: string;
}

/** Serves a double on a loopback address until it is ended: the command line of every double. */
export function runDouble(
  { about, folder, example }: DoubleAbout,
  fetch: (request: Request) => Response | Promise<Response>,
): void {
  const help = `${about}

Usage: node --conditions=source --import ./tools/typescript-hooks.mjs tools/${folder}/main.ts [options]

  --port PORT      port to listen on (default 0: any free one)
  --host ADDRESS   loopback address to listen on (default 127.0.0.1)
  --help           show this

Example: … main.ts ${example}
`;
  const fail = (message: string): never => {
    process.stderr.write(`${message}\n${help}`);
    process.exit(2);
  };
  const readArguments = () => {
    try {
      return parseArgs({
        options: {
          port: { type: 'string', default: '0' },
          host: { type: 'string', default: '127.0.0.1' },
          help: { type: 'boolean', default: false },
        },
      }).values;
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error));
    }
  };
  const options = readArguments();
  if (options.help) {
    process.stdout.write(help);
    return;
  }
  const { port, host } = options;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) fail(`--port is 0…65535, got ${port}`);
  if (!/^127\.\d+\.\d+\.\d+$/.test(host)) fail(`--host is a loopback address (127.…), got ${host}`);
  const server = createAdaptorServer({ fetch });
  server.listen(Number(port), host, () => {
    const bound = server.address();
    const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
    process.stdout.write(`The double listens at http://${host}:${actual}\n`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
}
