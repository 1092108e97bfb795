import { setImmediate } from 'node:timers/promises';

/** A body as the network brings it: a chunk at a time, each in a turn of its own. */
export function arriving(body: Uint8Array): RequestInit & { duplex: 'half' } {
  let sent = 0;
  return {
    headers: { 'content-type': 'application/json', 'content-length': String(body.length) },
    body: new ReadableStream({
      async pull(controller) {
        await setImmediate();
        controller.enqueue(body.subarray(sent, (sent += 64 * 1024)));
        if (sent >= body.length) controller.close();
      },
    }),
    duplex: 'half',
  };
}
