/** What was seen of the event loop: the longest that one turn took, in ms of processor time, and the most memory in MB. */
export interface LoopWatch {
  stop(): { readonly longestMilliseconds: number; readonly mostMegabytes: number };
}

/**
 * Watches the event loop of this process. Processor time and not the clock's: what other programs take of the machine
 * does not count. Memory is that of values and buffers above what there was at the start.
 */
export function watchLoop(): LoopWatch {
  const bytes = (): number => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = bytes();
  let watching = true;
  let longest = 0;
  let most = 0;
  let last = process.cpuUsage();
  const look = (): void => {
    const { user, system } = process.cpuUsage(last);
    longest = Math.max(longest, (user + system) / 1000);
    most = Math.max(most, (bytes() - before) / 1e6);
    last = process.cpuUsage();
    if (watching) setImmediate(look);
  };
  setImmediate(look);
  return {
    stop() {
      watching = false;
      look();
      return { longestMilliseconds: longest, mostMegabytes: most };
    },
  };
}
