// A file lock: one at a time among the processes of this machine. Free of dependencies and written for Node 12, as prepare.mjs is.
import fs from 'fs';

const LOOK_AGAIN = 200; // milliseconds

/**
 * Does `work` while no other process holds the same file, which names the worker's process id.
 * `onWait` is told whom it waits for, once. A worker that was killed leaves its file behind, and it counts no longer.
 */
export function withFileLock(file, work, onWait) {
  let told = false;
  while (!claim(file)) {
    const owner = ownerOf(file);
    if (owner !== undefined && !isAlive(owner)) fs.rmSync(file, { force: true });
    else {
      if (!told) onWait(owner || 'unknown');
      told = true;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN);
    }
  }
  // Work that fails ends the process on the spot.
  const release = () => fs.rmSync(file, { force: true });
  process.once('exit', release);
  work();
  process.removeListener('exit', release);
  release();
}

function claim(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that the file names; undefined while it is being written, and when it is gone by now. */
function ownerOf(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(owner) {
  try {
    return process.kill(owner, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
