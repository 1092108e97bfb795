import { open } from 'node:fs/promises';

/** A file whose bytes are read piece by piece. */
export interface FileBytes {
  readonly size: number;
  /** The bytes from `start` on; fewer than `length` where the file ends before. */
  read(start: number, length: number): Promise<Uint8Array>;
}

/** Opens a file for as long as `use` takes. @throws what Node throws for a file that cannot be opened. */
export async function openBytes<Result>(
  file: string,
  use: (bytes: FileBytes) => Promise<Result>,
): Promise<Result> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    return await use({
      size,
      async read(start, length) {
        const buffer = new Uint8Array(Math.max(0, Math.min(length, size - start)));
        let filled = 0;
        while (filled < buffer.length) {
          const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return buffer.subarray(0, filled);
      },
    });
  } finally {
    await handle.close();
  }
}
