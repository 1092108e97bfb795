import { readFile, writeFile } from 'node:fs/promises';
import { BadInputError } from '../command-error.ts';

const MARKED = /(<!-- figures\b[^>]*-->)[\s\S]*?(<!-- \/figures -->)/;

/**
 * Puts figures into a Markdown document, in place of what stands between `<!-- figures … -->` and `<!-- /figures -->`.
 * Throws BadInputError where the document or its marks are missing.
 */
export async function placeFigures(file: string, figures: string): Promise<void> {
  const document = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new BadInputError(`${file} cannot be read: expected a Markdown document`, { cause });
  });
  if (!MARKED.test(document))
    throw new BadInputError(`expected ${file} to have the lines <!-- figures --> and <!-- /figures -->`);
  await writeFile(
    file,
    document.replace(MARKED, (_, begin: string, end: string) => `${begin}\n\n${figures.trim()}\n\n${end}`),
  );
}
