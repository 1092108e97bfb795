import path from 'node:path';
import type { Download } from 'playwright-core';
import { temporaryFolder } from './start-server.ts';

/** The path of a downloaded file, also where the browser is another process's. */
export async function savedAs(download: Download): Promise<string> {
  const file = path.join(temporaryFolder(), download.suggestedFilename());
  await download.saveAs(file);
  return file;
}
