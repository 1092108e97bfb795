#!/usr/bin/env node
// The command line from a checkout: `npx emoverse …` or `npm run emoverse -- …`.
import path from 'path';
import { pathToFileURL } from 'url';
import { ROOT, ensureBuilt, ensureInstalled, requireNode } from './prepare.mjs';

requireNode();
ensureInstalled();
ensureBuilt();
import(pathToFileURL(path.join(ROOT, 'apps', 'cli', 'dist', 'main.js')).href).catch(function (error) {
  process.stderr.write(String((error && error.stack) || error) + '\n');
  process.exit(1);
});
