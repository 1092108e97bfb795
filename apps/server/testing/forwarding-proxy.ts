import { createServer } from 'node:http';
import { connect } from 'node:net';

/** What a proxy says of itself and of whoever asks it. */
export interface ProxyHabits {
  readonly version: '1.0' | '1.1';
  /** Header lines that it adds, given the address of whoever asks. */
  readonly adds: (client: string) => readonly string[];
}

/** A small reverse proxy to a port of this machine, which it calls by its own name as most do; gives its port. */
export async function startForwardingProxy(
  target: number,
  { version, adds }: ProxyHabits,
): Promise<{ readonly port: number; close(): void }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const { 'content-type': type, cookie } = request.headers;
      const head = [
        `${request.method} ${request.url} HTTP/${version}`,
        `Host: 127.0.0.1:${target}`,
        'Connection: close',
        ...(type === undefined ? [] : [`Content-Type: ${type}`]),
        ...(cookie === undefined ? [] : [`Cookie: ${cookie}`]),
        ...(body.length === 0 ? [] : [`Content-Length: ${body.length}`]),
        ...adds(request.socket.remoteAddress ?? ''),
      ];
      const upstream = connect(target, '127.0.0.1');
      upstream.write(`${head.join('\r\n')}\r\n\r\n`);
      upstream.write(body);
      // As it came, status line and all.
      if (response.socket !== null) upstream.pipe(response.socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('the proxy has no port');
  return {
    port: bound.port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
