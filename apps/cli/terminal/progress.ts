import { setImmediate } from 'node:timers/promises';
import type { CommandIo } from '../command-io.ts';
import { estimatePace, type Pace } from './estimate-pace.ts';

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
 * A progress display on stderr: a moving bar on a terminal, else a line every five seconds. Rate and remaining time are
 * those of the recent work, and are told from when there is ground for them.
 */
export function createProgress(io: CommandIo, label: string, unit: string): Progress {
  const begun = io.elapsed();
  const bar = io.stderr.isTerminal;
  let shown = bar ? Number.NEGATIVE_INFINITY : begun;
  let breathed = begun;
  let drawn = false;
  let first: { readonly at: number; readonly done: number } | undefined;
  let last = { at: begun, done: 0 };
  const estimate = estimatePace();
  const draw = (share: number, done: number): void => {
    const figures = `${String(Math.floor(100 * share)).padStart(3)} %  ${done} ${unit}${describePace(estimate.pace())}`;
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
      estimate.note(at, share, done);
      if (at - shown >= (bar ? REDRAW_MS : LINE_MS)) {
        shown = at;
        draw(Math.min(1, Math.max(0, share)), done);
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

function describePace(pace: Pace | undefined): string {
  if (pace === undefined) return '';
  const left = pace.secondsLeft === undefined ? '' : `  ${describeRemaining(pace.secondsLeft)}`;
  return `  ${describeRate(pace.perSecond)}${left}`;
}

function describeRate(perSecond: number): string {
  if (perSecond < 0.5) return `${(60 * perSecond).toFixed(1)}/min`;
  return `${perSecond >= 100 ? perSecond.toFixed(0) : perSecond.toFixed(1)}/s`;
}

function describeRemaining(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s left`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min left` : `${(seconds / 3600).toFixed(1)} h left`;
}
