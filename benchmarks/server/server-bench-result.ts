import type { Machine } from '../measures/describe-machine.ts';
import type { LoadKind } from './load-messages.ts';
import type { StoreName } from './options.ts';

/** Requests of one kind at one number of processes. */
export interface LoadFigures {
  readonly kind: LoadKind;
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Of the requests a second of `nothing` at this number of processes. */
  readonly ofNothing: number;
  /** Of the requests a second of the same kind at the first number of processes. */
  readonly ofFewest: number;
  /** Answers other than 200. */
  readonly refused: number;
  /** Milliseconds of the processor a request, over all server processes; undefined where the system does not say. */
  readonly cpuMs: number | undefined;
  /** The same of the process that makes the load. */
  readonly loadCpuMs: number;
}

export interface ProcessesFigures {
  readonly processes: number;
  readonly loads: readonly LoadFigures[];
  /** Of each server process after the load, in bytes; none where the system does not say. */
  readonly residentBytes: readonly number[];
}

export interface KillFigures {
  readonly acknowledged: number;
  readonly missing: number;
}

export interface ServerFigures {
  readonly store: StoreName;
  readonly items: number;
  readonly runs: readonly ProcessesFigures[];
  /** One for each kill -9 under load. */
  readonly kills: readonly KillFigures[];
}

/** All that one run measured. */
export interface ServerBenchResult {
  readonly startedAt: string;
  readonly machine: Machine;
  readonly warnings: readonly string[];
  readonly connections: number;
  readonly persons: number;
  /** Whether each person stayed with one process. */
  readonly sticky: boolean;
  readonly seconds: number;
  readonly stores: readonly ServerFigures[];
}
