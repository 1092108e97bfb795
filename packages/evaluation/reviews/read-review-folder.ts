import { whyUnreadable } from '../tables/read-rows.ts';
import { decodePieces } from '@emoverse/text-files';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { EvaluationContext } from '../evaluation-context.ts';
import { BadDataError } from '../bad-data-error.ts';

const reviewSchema = z.object({
  imdb_id: z.string(),
  text: z.string().min(1),
  label: z.enum(['pos', 'neg', 'positive', 'negative', 'fresh', 'rotten']).optional(),
});

/** A review of a folder; `file` is the name of the file it stands in. */
export interface FolderReview {
  readonly file: string;
  readonly imdb: string;
  readonly text: string;
  readonly favourable: boolean | undefined;
}

/**
 * Every review of the *.jsonl files of a folder (imdb_id, text, perhaps label), in order, with progress on stderr.
 * Reviews without an IMDb id are passed over. Throws BadDataError naming file and line.
 */
export async function* readReviewFolder(
  folder: string,
  context: EvaluationContext,
  only?: string,
): AsyncGenerator<FolderReview> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new BadDataError(`expected a folder of reviews at ${folder}, which ${whyUnreadable(cause)}`, {
      cause,
    });
  });
  const files = names
    .filter((name) => name.endsWith('.jsonl') && (only === undefined || name === only))
    .sort();
  if (files.length === 0)
    throw new BadDataError(
      `${folder} has no ${only ?? '*.jsonl'}; expected JSON lines with imdb_id and text`,
    );
  for (const file of files) {
    const path = join(folder, file);
    const { size } = await stat(path);
    const source = createReadStream(path);
    const progress = context.progress(`Reading ${file}`, 'reviews');
    let line = 0;
    try {
      for await (const text of createInterface({
        input: Readable.from(decodePieces(source)),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        line += 1;
        if (text.trim() === '') continue;
        const review = reviewSchema.safeParse(parseJson(text));
        if (!review.success)
          throw new BadDataError(`${path}, line ${line}: ${z.prettifyError(review.error)}`);
        const { imdb_id: imdb, label } = review.data;
        if (imdb !== '')
          yield {
            file,
            imdb,
            text: review.data.text,
            favourable: label === undefined ? undefined : ['pos', 'positive', 'fresh'].includes(label),
          };
        await progress.to(source.bytesRead / Math.max(1, size), line);
      }
    } finally {
      progress.end();
      source.destroy();
    }
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
