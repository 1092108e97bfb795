#!/usr/bin/env node
// The command line as it is installed from the tarball: what a person does is kept in their own folder.
import { requireNode } from '../prepare.mjs';
import { ownFolder } from './own-folder.mjs';
import os from 'os';

requireNode();
const isTold = process.env.EMOVERSE_DATA || process.argv.some((given) => /^--data(=|$)/.test(given));
if (!isTold) {
  process.env.EMOVERSE_DATA = ownFolder(process.env, process.platform, os.homedir());
  const isAsked = process.argv.some((given) => given === '--help' || given === '-h');
  if (process.argv[2] === 'serve' && !isAsked && !process.env.DATABASE_URL)
    process.stderr.write(
      'What you do is kept in ' + process.env.EMOVERSE_DATA + ' (--data DIR: elsewhere)\n',
    );
}
import(new URL('../../apps/cli/dist/main.js', import.meta.url).href).catch(function (error) {
  process.stderr.write(String((error && error.stack) || error) + '\n');
  process.exit(1);
});
