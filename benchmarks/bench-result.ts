import type { Machine } from './measures/describe-machine.ts';
import type { Times } from './measures/summarise-times.ts';
import type { CameraStart } from './browser/camera-run.ts';
import type { Memory } from './browser/measure-memory.ts';
import type { RecommendCost } from './recommender/measure-recommend.ts';
import type { UpdateCost } from './recommender/measure-update.ts';
import type { ReadingSummary } from './browser/summarise-reading.ts';

export interface Entrant {
  readonly name: string;
  readonly ours: boolean;
}

export interface SpeedRow extends Entrant {
  readonly times: Times;
  /** What the network comes to on disk, where the measure is of a network. */
  readonly bytes?: number | undefined;
  /** Mean milliseconds of each stage, where the reader tells them. */
  readonly stages?: Readonly<Record<string, number>> | undefined;
  /** The emotion it saw most. */
  readonly emotion?: string | undefined;
}

export interface CameraRow extends Entrant {
  readonly cold: CameraStart;
  readonly warm: CameraStart;
  readonly reading: ReadingSummary;
}

/** Medians of several visits, milliseconds from the tap; `words`: absent where the page has none. */
export interface StartMoments {
  readonly box: number;
  readonly emotion: number;
  readonly words: number | undefined;
}

export interface StartRow extends Entrant {
  readonly paces: readonly {
    readonly pace: string;
    readonly empty: StartMoments;
    readonly warm: StartMoments;
  }[];
}

export interface MemoryCourse {
  readonly minutes: number;
  readonly samples: readonly (Memory & { readonly minute: number })[];
}

export interface AccuracyRow extends Entrant {
  readonly bytes: number | undefined;
  readonly n: number;
  readonly fer2013: ClassScore;
  readonly ferplus8: ClassScore | undefined;
  readonly ferplus7: ClassScore | undefined;
}

export interface ClassScore {
  readonly accuracy: number;
  readonly ci95: readonly [number, number];
  readonly macroF1: number;
  /** F1 by class. */
  readonly f1: Readonly<Record<string, number>>;
}

/** A page by Lighthouse, mobile: points of 100, and what performance is made of. */
export interface PageRow {
  readonly path: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly largestPaintMs: number;
  readonly blockingMs: number;
  readonly layoutShift: number;
}

/** An import beside one bulk transaction of the rows that it leaves. */
export interface ImportBench {
  readonly rows: number;
  readonly rounds: readonly {
    readonly importMs: number;
    readonly bulkMs: number;
    readonly importCpuMs: number;
    readonly bulkCpuMs: number;
  }[];
  /** Median of import time by bulk time, by the clock. */
  readonly ratio: number;
  /** The same in time of the processor, which neighbours on the machine hardly change. */
  readonly cpuRatio: number;
}

/** Learning and recommending in process; the ratio is of storing an event with learning from it to storing it alone. */
export interface RecommenderBench {
  readonly update: UpdateCost;
  readonly recommend: readonly RecommendCost[];
}

/** Median time of the processor from a command's start to its end, and how many times that of Node alone it is. */
export interface CommandStartRow {
  readonly name: string;
  readonly cpuMs: number;
  readonly ratio: number;
}

/** All that one run measured. */
export interface BenchResult {
  readonly startedAt: string;
  readonly machine: Machine;
  /** Load when the run ended: what of it is not the run's own work speaks of neighbours. */
  readonly warnings: readonly string[];
  readonly chromium?: string | undefined;
  readonly classifier?:
    | { readonly node: readonly SpeedRow[]; readonly chromium: readonly SpeedRow[] }
    | undefined;
  readonly frame?: { readonly node: readonly SpeedRow[]; readonly chromium: readonly SpeedRow[] } | undefined;
  readonly browser?: { readonly camera: readonly CameraRow[]; readonly memory: MemoryCourse } | undefined;
  readonly start?: { readonly rounds: number; readonly rows: readonly StartRow[] } | undefined;
  readonly pages?: readonly PageRow[] | undefined;
  readonly import?: ImportBench | undefined;
  readonly recommender?: RecommenderBench | undefined;
  readonly commandLine?: readonly CommandStartRow[] | undefined;
  readonly accuracy?: { readonly split: string; readonly rows: readonly AccuracyRow[] } | undefined;
}
