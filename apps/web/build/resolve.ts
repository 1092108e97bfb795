import { createRequire } from 'node:module';
import path from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** How the app's imports are found, in the build and in tests that bundle a part of it. */
export const RESOLVE = {
  // Packages are built from source, through their browser door.
  conditions: ['source', 'browser', 'module', 'import', 'default'],
  alias: {
    // Tone.js' own library names an old bundle as the browser's door, which breaks when it is bundled again.
    'automation-events': path.join(
      path.dirname(resolve('automation-events/package.json')),
      'build/es2019/module.js',
    ),
  },
};
