/** What was seen of the event loop: the longest that one turn took, in ms, and the most memory in MB. */
export interface LoopWatch {
  stop(): { readonly longestMilliseconds: number; readonly mostMegabytes: number };
}

/**
 * Watches the event loop of this process. A turn took as long as the clock says, and no longer than there was processor time
 * in it: neither what other programs take of the machine counts, nor what threads of this process do meanwhile. Memory is
 * that of values and buffers above what there was at the start.
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
  let lastTime = performance.now();
  const look = (): void => {
    const { user, system } = process.cpuUsage(last);
    longest = Math.max(longest, Math.min((user + system) / 1000, performance.now() - lastTime));
    most = Math.max(most, (bytes() - before) / 1e6);
    last = process.cpuUsage();
    lastTime = performance.now();
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
