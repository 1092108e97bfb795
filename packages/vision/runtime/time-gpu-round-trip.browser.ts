import { numberAt } from '@emoverse/domain';
/** The parts of WebGPU that a round trip takes. */
interface GpuNavigator {
  readonly gpu?: { requestAdapter(): Promise<{ requestDevice(): Promise<GpuDevice> } | null> };
}
interface GpuDevice {
  readonly queue: {
    writeBuffer(buffer: GpuBuffer, offset: number, data: Float32Array<ArrayBuffer>): void;
    submit(commands: readonly unknown[]): void;
  };
  createBuffer(options: { size: number; usage: number }): GpuBuffer;
  createCommandEncoder(): {
    copyBufferToBuffer(from: GpuBuffer, start: number, to: GpuBuffer, place: number, size: number): void;
    finish(): unknown;
  };
  destroy(): void;
}
interface GpuBuffer {
  mapAsync(mode: number): Promise<void>;
  unmap(): void;
}

/** Numbers of the WebGPU standard: MAP_READ, COPY_SRC and COPY_DST of a buffer's usage, READ of a mapping's mode. */
const USAGE = { mapRead: 1, copySource: 4, copyTarget: 8 } as const;
const READ = 1;
const WARM_UPS = 3;
const ROUNDS = 9;

/**
 * Milliseconds (median) that a picture's way to the graphics card and an answer's way back take with nothing done in
 * between: no network can be faster there. `size`: numbers in the picture. Infinity where there is no card. Loads nothing.
 */
export async function timeGpuRoundTrip(
  navigator: GpuNavigator,
  stopwatch: () => number,
  size = 48 * 48,
): Promise<number> {
  const adapter = await navigator.gpu?.requestAdapter();
  if (adapter === undefined || adapter === null) return Number.POSITIVE_INFINITY;
  const device = await adapter.requestDevice();
  try {
    const bytes = Float32Array.BYTES_PER_ELEMENT * size;
    const there = device.createBuffer({ size: bytes, usage: USAGE.copySource | USAGE.copyTarget });
    const back = device.createBuffer({ size: bytes, usage: USAGE.mapRead | USAGE.copyTarget });
    const picture = new Float32Array(size);
    const times: number[] = [];
    for (let round = -WARM_UPS; round < ROUNDS; round++) {
      const from = stopwatch();
      device.queue.writeBuffer(there, 0, picture);
      const commands = device.createCommandEncoder();
      commands.copyBufferToBuffer(there, 0, back, 0, bytes);
      device.queue.submit([commands.finish()]);
      await back.mapAsync(READ);
      back.unmap();
      if (round >= 0) times.push(stopwatch() - from);
    }
    return numberAt(
      times.toSorted((a, b) => a - b),
      Math.floor(ROUNDS / 2),
    );
  } finally {
    device.destroy();
  }
}
