// `npm start`: installs and builds when needed, then serves EmoVerse on this machine.
import path from 'path';
import { pathToFileURL } from 'url';
import { ROOT, ensureBuilt, ensureInstalled, requireNode } from './prepare.mjs';

requireNode();
ensureInstalled();
ensureBuilt();
import(pathToFileURL(path.join(ROOT, 'apps', 'server', 'dist', 'main.js')).href).catch(function (error) {
  process.stderr.write(String((error && error.stack) || error) + '\n');
  process.exit(1);
});
