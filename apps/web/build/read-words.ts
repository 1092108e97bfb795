import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';

/**
 * Words of a kind in every language, by its tag: `messages/NAME.json` in English, `languages/TAG/NAME.json` in others. Throws where
 * one is missing or has another form.
 *
 * @param root folder of the web app
 */
export async function readWords<T>(
  root: string,
  name: string,
  schema: z.ZodType<T>,
): Promise<ReadonlyMap<string, T>> {
  const read = async (folder: string): Promise<T> =>
    schema.parse(JSON.parse(await readFile(path.join(root, folder, `${name}.json`), 'utf8')));
  const all = new Map([['en', await read('messages')]]);
  for (const locale of await readdir(path.join(root, 'languages')))
    all.set(locale, await read(`languages/${locale}`));
  return all;
}
