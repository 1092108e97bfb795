import type { CommandIo } from '../command-io.ts';
import { serveRatings } from '@emoverse/evaluation';

export async function evaluateServe(io: CommandIo): Promise<void> {
  const answer = serveRatings({
    cwd: io.cwd,
    onProgress: async (share, stage) => {
      io.stderr.write(`Training: ${Math.floor(100 * share)} % ${stage}\n`);
      await new Promise((resolve) => setImmediate(resolve));
      io.signal.throwIfAborted();
    },
  });
  for await (const line of io.lines()) {
    if (line.trim() === '') continue;
    const reply = await answer(line);
    io.stdout.write(`${JSON.stringify(reply)}\n`);
  }
}
