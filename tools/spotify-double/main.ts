import { parseArgs } from 'node:util';
import { createAdaptorServer } from '@hono/node-server';
import { createDouble } from './create-double.ts';
import { createState } from './state.ts';

const HELP = `A stand-in of Spotify's accounts service, Web API and playback SDK, for tests and for trying out.

Usage: node --conditions=source --import ./tools/typescript-hooks.mjs tools/spotify-double/main.ts [options]

  --port PORT      port to listen on (default 0: any free one)
  --host ADDRESS   loopback address to listen on (default 127.0.0.1)
  --help           show this

Example: … main.ts --port 5055, then EMOVERSE_SPOTIFY_BASE=http://127.0.0.1:5055 npm start
`;

function fail(message: string): never {
  process.stderr.write(`${message}\n${HELP}`);
  process.exit(2);
}

function readArguments() {
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
}

const { port, host, help } = readArguments();
if (help) {
  process.stdout.write(HELP);
} else {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) fail(`--port is 0…65535, got ${port}`);
  if (!/^127\.\d+\.\d+\.\d+$/.test(host)) fail(`--host is a loopback address (127.…), got ${host}`);
  const server = createAdaptorServer({ fetch: createDouble(createState(Date.now)).fetch });
  server.listen(Number(port), host, () => {
    const bound = server.address();
    const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
    process.stdout.write(`The double listens at http://${host}:${actual}\n`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
}
