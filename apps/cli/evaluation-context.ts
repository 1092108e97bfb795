import type { EvaluationContext } from '@emoverse/evaluation';
import type { CommandIo } from './command-io.ts';
import { createProgress } from './terminal/progress.ts';

/** What measuring needs, with progress shown on stderr. */
export function evaluationContext(io: CommandIo): EvaluationContext {
  return {
    now: io.now,
    elapsed: io.elapsed,
    progress: (label, unit) => createProgress(io, label, unit),
  };
}
