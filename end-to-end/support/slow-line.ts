import { once } from 'node:events';
import net from 'node:net';
import { Transform } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

export interface SlowLine {
  /** The server's address by way of this line. */
  readonly address: string;
  /** Bytes a second from the server, for everything together; `Infinity` as fast as it goes, 0 for none at all. */
  setRate(bytesPerSecond: number): void;
  /** Bytes that came through so far. */
  bytes(): number;
  close(): Promise<void>;
}

const TICK_MS = 50;

/** A slow line to a server, for the page and its workers alike: what comes back passes in small pieces. */
export async function slowLine(target: string): Promise<SlowLine> {
  const { port } = new URL(target);
  let rate = Infinity;
  let passed = 0;
  let allowance = 0;
  const sockets = new Set<net.Socket>();
  const refill = setInterval(() => {
    allowance = rate === Infinity ? Infinity : Math.min(rate, allowance + (rate * TICK_MS) / 1000);
  }, TICK_MS);
  const brake = (): Transform =>
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        const pass = async (): Promise<void> => {
          for (let from = 0; from < chunk.length;) {
            const size = Math.min(
              chunk.length - from,
              rate === Infinity ? chunk.length : Math.floor(allowance),
            );
            if (size <= 0) {
              await sleep(TICK_MS);
              if (this.destroyed) return;
              continue;
            }
            allowance -= rate === Infinity ? 0 : size;
            passed += size;
            this.push(chunk.subarray(from, from + size));
            from += size;
          }
        };
        pass().then(() => done(), done);
      },
    });
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), '127.0.0.1');
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', end).on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    near.pipe(far);
    far.pipe(brake()).on('error', end).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: own } = server.address() as net.AddressInfo;
  return {
    address: `http://127.0.0.1:${own}`,
    setRate: (bytesPerSecond) => {
      rate = bytesPerSecond;
      allowance = Math.min(allowance, bytesPerSecond);
    },
    bytes: () => passed,
    close: async () => {
      clearInterval(refill);
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
