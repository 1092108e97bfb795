import os from 'node:os';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** Processes that wanted a core in the last minute, on average; undefined where the system does not say. */
  readonly load: number | undefined;
}

/** Above this share of the cores, timings are of the neighbours too. */
const BUSY_SHARE = 0.35;

export function describeMachine(): Machine {
  const cores = os.cpus();
  return {
    processor: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.versions.node,
    load: process.platform === 'win32' ? undefined : os.loadavg()[0],
  };
}

/** What to say when others use the machine; undefined while it is at rest. */
export function warnOfLoad({ load, cores }: Pick<Machine, 'load' | 'cores'>): string | undefined {
  if (load === undefined || load <= BUSY_SHARE * cores) return undefined;
  return `the machine is busy (load ${load.toFixed(1)} on ${cores} cores): milliseconds are too high, only ratios mean something`;
}
