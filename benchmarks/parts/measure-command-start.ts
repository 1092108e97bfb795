import { spawn } from 'node:child_process';
import { quantile } from '@emoverse/numeric';
import type { CommandStartRow } from '../bench-result.ts';

const CLI = new URL('../../apps/cli/dist/main.js', import.meta.url).pathname;
/** Tells what the process took when it ends; loaded by all, Node alone as well. */
const TELL = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('cpu:'+(user+system))})`;

const STARTS = [
  { name: 'Node alone', args: ['--eval', '0'] },
  { name: 'emoverse --version', args: [CLI, '--version'] },
  { name: 'emoverse --help', args: [CLI, '--help'] },
  { name: 'emoverse recommend --mood merry (a wrong argument)', args: [CLI, 'recommend', '--mood', 'merry'] },
] as const;

/**
 * The processor's time from the start of a command to its end, beside Node with nothing to do, in turns in the same run.
 * One round before them is not counted: it brings the files into the cache of the system.
 */
export async function measureCommandStart(
  rounds: number,
  say: (text: string) => void,
): Promise<readonly CommandStartRow[]> {
  const times = STARTS.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    say(`Starting the command line, round ${round} of ${rounds} …`);
    for (const [at, { args }] of STARTS.entries()) {
      const milliseconds = await processorTime(args);
      if (round > 0) times[at]?.push(milliseconds);
    }
  }
  const medians = times.map((all) => quantile(all, 0.5));
  const [bare = Number.NaN] = medians;
  return STARTS.map(({ name }, at) => {
    const cpuMs = medians[at] ?? Number.NaN;
    return { name, cpuMs, ratio: cpuMs / bare };
  });
}

function processorTime(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', TELL, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', reject);
    child.once('close', () => {
      const told = /cpu:(\d+)$/u.exec(said)?.[1];
      if (told === undefined) reject(new Error(`${args.join(' ')} did not tell its time:\n${said}`));
      else resolve(Number(told) / 1000);
    });
  });
}
