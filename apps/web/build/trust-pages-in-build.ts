import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dir } from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Plugin } from 'vite';
import { TrustPage } from '../trust/trust-page.tsx';
import { trustWordsSchema } from '../trust/trust-words.ts';
import { readWords } from './read-words.ts';

/** Fonts that are no part of the sheet of all pages (fonts/load-han.ts). */
const HAN: Readonly<Record<string, string>> = { ja: 'noto-sans-jp', 'zh-Hans': 'noto-sans-sc' };

/**
 * Draws the page of trust in every language into `trust-pages.json`, an object of documents by language: whoever reads it cannot
 * have the app yet.
 */
export function trustPagesInBuild(): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'emoverse:trust-pages-in-build',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = path.resolve(root, config.build.outDir);
    },
    async closeBundle() {
      const page = await readFile(path.join(outDir, 'index.html'), 'utf8');
      const style = /<link rel="stylesheet"[^>]*>/.exec(page)?.[0];
      if (style === undefined)
        throw new Error('index.html names no style sheet that the page of trust could have');
      const assets = await readdir(path.join(outDir, 'assets'));
      const pages: Record<string, string> = {};
      for (const [locale, words] of await readWords(root, 'trust', trustWordsSchema)) {
        const han = assets.find((name) => name.startsWith(`${HAN[locale]}-`) && name.endsWith('.css'));
        pages[locale] = `<!doctype html>
<html lang="${locale}" dir="${dir(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title} · EmoVerse</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${style}${han === undefined ? '' : `\n<link rel="stylesheet" href="/assets/${han}">`}
<script src="/trust.js" defer></script>
</head>
<body>${renderToStaticMarkup(createElement(TrustPage, { words }))}</body>
</html>
`;
      }
      await writeFile(path.join(outDir, 'trust-pages.json'), JSON.stringify(pages));
    },
  };
}
