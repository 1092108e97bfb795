import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EmoVerseError } from '@emoverse/domain';
import { z } from 'zod';

const manifestSchema = z.object({ name: z.string(), version: z.string() });

/** Where the parts of this installation are, and its version, seen from a file inside it. */
export function findFolders(from: string): {
  readonly app: string;
  readonly models: string;
  readonly version: string;
} {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const manifest = readManifest(join(folder, 'package.json'));
    if (manifest?.name === 'emoverse') {
      return {
        app: join(folder, 'apps/web/dist'),
        models: join(folder, 'models'),
        version: manifest.version,
      };
    }
    if (dirname(folder) === folder) {
      throw new EmoVerseError(
        'not-installed',
        `no package.json of emoverse above ${from}: keep the folder together`,
      );
    }
  }
}

function readManifest(file: string): z.output<typeof manifestSchema> | undefined {
  if (!existsSync(file)) return undefined;
  return manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
}
