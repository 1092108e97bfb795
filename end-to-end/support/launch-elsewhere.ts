import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { findChromium } from '../../tools/find-chromium.mjs';
import type { OtherNetwork } from '../../tools/test-network/network-namespace.ts';
import { launchBrowser, type Camera } from './launch-browser.ts';
import { temporaryFolder } from './start-server.ts';

/** Whether authorities can be added to the store of a browser (`certutil` of libnss3-tools). */
export function hasCertutil(): boolean {
  try {
    execFileSync('certutil', ['-H'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // Help is told with a failure.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}

/** A browser of another machine, as far as the network tells, whose person had it trust the authority in a file, or none. */
export async function launchElsewhere(
  { name }: Pick<OtherNetwork, 'name'>,
  camera: Camera,
  authority?: string,
): Promise<Browser> {
  const home = temporaryFolder();
  if (authority !== undefined) {
    const store = path.join(home, '.pki/nssdb');
    mkdirSync(store, { recursive: true });
    execFileSync('certutil', ['-N', '-d', `sql:${store}`, '--empty-password']);
    execFileSync('certutil', ['-A', '-d', `sql:${store}`, '-n', 'emoverse', '-t', 'C,,', '-i', authority]);
  }
  const found = await findChromium();
  const executablePath = path.join(home, 'chromium');
  writeFileSync(executablePath, `#!/bin/sh\nexec ip netns exec ${name} '${found.executablePath}' "$@"\n`, {
    mode: 0o755,
  });
  return launchBrowser(camera, { ...found, executablePath, env: { ...found.env, HOME: home } });
}
