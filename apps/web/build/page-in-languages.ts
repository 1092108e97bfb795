import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dir } from 'i18next';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { pageWordsSchema } from '../messages/page-words.ts';
import { manifestOf } from '../offline/manifest-of.ts';
import { readWords } from './read-words.ts';

const ENGLISH = manifestOf('en');
const manifestSchema = z.looseObject({ shortcuts: z.tuple([z.looseObject({}), z.looseObject({})]) });

/** Names the app to browser and system in each language: a manifest, and in its page the way there and a description. */
export function pageInLanguages(): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'emoverse:page-in-languages',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = path.resolve(root, config.build.outDir);
    },
    closeBundle: {
      // After the pages were written (first-look-in-page.ts).
      order: 'post',
      sequential: true,
      async handler() {
        const read = (name: string) => readFile(path.join(outDir, name), 'utf8');
        const manifest = manifestSchema.parse(JSON.parse(await read(ENGLISH)));
        const [breathe, checkIn] = manifest.shortcuts;
        const all = await readWords(root, 'page', pageWordsSchema);
        const english = all.get('en')?.description ?? '';
        for (const [locale, words] of all) {
          const named = {
            ...manifest,
            lang: locale,
            dir: dir(locale),
            description: words.description,
            shortcuts: [
              { ...breathe, name: words.breathe },
              { ...checkIn, name: words.checkIn },
            ],
          };
          await writeFile(path.join(outDir, manifestOf(locale)), JSON.stringify(named));
          if (locale === 'en') continue;
          const file = `index.${locale}.html`;
          const page = await read(file);
          if (!page.includes(english) || !page.includes(ENGLISH))
            throw new Error(`${file} has another description than messages/page.json, or names no manifest`);
          await writeFile(
            path.join(outDir, file),
            page.replace(english, () => words.description).replace(ENGLISH, manifestOf(locale)),
          );
        }
      },
    },
  };
}
