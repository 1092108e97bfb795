import { readFile, writeFile } from 'node:fs/promises';
import { BadDataError } from '@emoverse/evaluation';

/**
 * Puts figures into a Markdown document, in place of what stands between `<!-- MARK … -->` and `<!-- /MARK -->`. Throws
 * BadDataError where the document or its marks are missing.
 */
export async function placeFigures(
  file: string,
  figures: string,
  mark: 'figures' | 'pictures',
): Promise<void> {
  const marked = new RegExp(`(<!-- ${mark}\\b[^>]*-->)[\\s\\S]*?(<!-- /${mark} -->)`);
  const document = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new BadDataError(`${file} cannot be read: expected a Markdown document`, { cause });
  });
  if (!marked.test(document))
    throw new BadDataError(`expected ${file} to have the lines <!-- ${mark} --> and <!-- /${mark} -->`);
  await writeFile(
    file,
    document.replace(marked, (_, begin: string, end: string) => `${begin}\n\n${figures.trim()}\n\n${end}`),
  );
}
