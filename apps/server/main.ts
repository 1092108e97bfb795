import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OUT_OF_FILES_EXIT, outOfFilesReason } from '@emoverse/domain/out-of-files';

// All else is loaded from here, so that what goes wrong with loading it can be told.
try {
  const { serve } = await import('./serve.ts');
  process.exitCode = await serve();
} catch (error) {
  const reason = outOfFilesReason(error, {
    openOne: () => closeSync(openSync(fileURLToPath(import.meta.url), 'r')),
    report: () => process.report.getReport(),
  });
  if (reason === undefined) throw error;
  process.stderr.write(`${reason}\n`);
  process.exitCode = OUT_OF_FILES_EXIT;
}
