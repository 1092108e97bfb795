import { setImmediate } from 'node:timers/promises';
import type { CommandIo } from '../command-io.ts';

/** Shows how far a long piece of work has come. */
export interface Progress {
  /**
   * `share` of the work done, 0…1, and the number of things done. Now and then lets other events in (Ctrl-C for
   * one), so await it in the loop. Rejects with an AbortError when the person stopped the command.
   */
  to(share: number, done: number): Promise<void>;
  /** Things done a second since the first was: what had to be loaded for it is left out. 0 where that cannot be told. */
  perSecond(): number;
  /** Takes the bar away. */
  end(): void;
}

const BAR_WIDTH = 24;
const REDRAW_MS = 100;
const LINE_MS = 5000;
const BREATHE_MS = 40;

/**
 * A progress display on stderr: a moving bar with rate and remaining time on a terminal, else a line every five
 * seconds. `startShare`: the part that was done before (a resumed import).
 */
export function createProgress(io: CommandIo, label: string, unit: string, startShare = 0): Progress {
  const begun = io.elapsed();
  const bar = io.stderr.isTerminal;
  let shown = bar ? Number.NEGATIVE_INFINITY : begun;
  let breathed = begun;
  let drawn = false;
  let first: { readonly at: number; readonly done: number } | undefined;
  let last = { at: begun, done: 0 };
  const draw = (share: number, done: number, at: number): void => {
    const seconds = (at - begun) / 1000;
    const rate = seconds > 0 ? done / seconds : 0;
    const remaining = share > startShare ? (seconds * (1 - share)) / (share - startShare) : undefined;
    const figures = `${String(Math.floor(100 * share)).padStart(3)} %  ${done} ${unit}  ${describeRate(rate)}/s  ${describeRemaining(remaining)}`;
    if (!bar) return io.stderr.write(`${label}: ${figures.trim()}\n`);
    const full = Math.round(BAR_WIDTH * share);
    io.stderr.write(`\r\u001b[K${label} ${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${figures}`);
    drawn = true;
  };
  return {
    async to(share, done) {
      const at = io.elapsed();
      last = { at, done };
      first ??= last;
      if (at - shown >= (bar ? REDRAW_MS : LINE_MS)) {
        shown = at;
        draw(Math.min(1, Math.max(0, share)), done, at);
      }
      if (at - breathed >= BREATHE_MS) {
        await setImmediate();
        breathed = io.elapsed();
      }
      io.signal.throwIfAborted();
    },
    perSecond() {
      if (first === undefined || last.at <= first.at) return 0;
      return (1000 * (last.done - first.done)) / (last.at - first.at);
    },
    end() {
      if (drawn) io.stderr.write('\r\u001b[K');
      drawn = false;
    },
  };
}

function describeRate(rate: number): string {
  return rate >= 100 ? rate.toFixed(0) : rate.toFixed(1);
}

function describeRemaining(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  if (seconds < 90) return `${Math.ceil(seconds)} s left`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min left` : `${(seconds / 3600).toFixed(1)} h left`;
}
