import { importTable, type Rejection } from '@emoverse/catalogue';
import type { CatalogueItem } from '@emoverse/domain';
import type { Repositories, Store } from '@emoverse/storage';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { createProgress } from '../terminal/progress.ts';
import type { FileIdentity } from './identify-file.ts';

/** What became of the rows of a table. */
export const importSummarySchema = z.object({
  rowsRead: z.number().int(),
  added: z.number().int(),
  /** Brought by an earlier import, now replaced. */
  replaced: z.number().int(),
  /** The same item as an earlier row of the file, or an item of another collection. */
  duplicates: z.number().int(),
  rejected: z.number().int(),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

export interface ItemImport {
  readonly path: string;
  readonly identity: FileIdentity;
  /** Importer by name; by the header when absent. */
  readonly importer: string | undefined;
  /** Told of rejected rows, batch by batch; `resumed` when the file goes on where it was cut off. */
  readonly onRejections: (rejections: readonly Rejection[], resumed: boolean) => Promise<void>;
}

const NOTHING_YET: ImportSummary = { rowsRead: 0, added: 0, replaced: 0, duplicates: 0, rejected: 0 };

/**
 * Brings a table into the store, one transaction a batch, each with the place to go on from: an import that was
 * cut off (even by a power cut) goes on behind its last stored batch. Gives the summary and where it started.
 */
export async function importItems(
  what: ItemImport,
  store: Store,
  io: CommandIo,
): Promise<{ summary: ImportSummary; resumedAfter: number }> {
  const name = `import/${what.importer ?? 'auto'}/${what.identity.key}`;
  const known = importSummarySchema.safeParse(await store.catalogue.checkpoint(name));
  let summary = known.success ? known.data : NOTHING_YET;
  const resumedAfter = summary.rowsRead;
  const source = createReadStream(what.path);
  const progress = createProgress(io, 'Importing', 'rows');
  try {
    for await (const batch of importTable(source, { importer: what.importer, resumeAfter: resumedAfter })) {
      await what.onRejections(batch.rejections, resumedAfter > 0);
      const before = summary;
      summary = await store.inTransaction(async (repositories) => {
        const merged = await mergeByCollection(repositories, batch.items, what.identity.key, io.now());
        const after: ImportSummary = {
          rowsRead: batch.rowsRead,
          added: before.added + merged.added,
          replaced: before.replaced + merged.replaced,
          duplicates: before.duplicates + batch.duplicates + merged.elsewhere,
          rejected: before.rejected + batch.rejections.length,
        };
        await repositories.catalogue.saveCheckpoint(name, after, io.now());
        return after;
      });
      await progress.to(source.bytesRead / Math.max(1, what.identity.size), summary.rowsRead - resumedAfter);
    }
    if (summary.rowsRead === 0)
      throw new BadInputError(`${what.path} has no rows; expected a table with a header and rows`);
    await store.catalogue.clearCheckpoint(name);
    return { summary, resumedAfter };
  } finally {
    progress.end();
    source.destroy();
  }
}

async function mergeByCollection(
  { catalogue }: Repositories,
  items: readonly CatalogueItem[],
  version: string,
  loadedAt: number,
): Promise<{ added: number; replaced: number; elsewhere: number }> {
  const total = { added: 0, replaced: 0, elsewhere: 0 };
  for (const name of new Set(items.map(({ collection }) => collection))) {
    const own = items.filter(({ collection }) => collection === name);
    const counts = await catalogue.mergeItems({ name, version, loadedAt, items: own });
    total.added += counts.added;
    total.replaced += counts.replaced;
    total.elsewhere += counts.elsewhere;
  }
  return total;
}
