import { EmoVerseError } from '@emoverse/domain';
import type { DiaryLevel } from '@emoverse/mood-files';
import { importWithRetry } from '../../state/import-with-retry.ts';
import { bringMoodsIn, type BringingIn, type BroughtIn } from './bring-moods-in.ts';

const moodFiles = importWithRetry(() => import('@emoverse/mood-files'));
const tasteFiles = importWithRetry(() => import('@emoverse/taste-imports'));

/** Names of a diary's moods, with the level that they most likely are. */
export type LevelGuesses = ReadonlyMap<string, DiaryLevel | undefined>;

/** How a file ended. */
export type BroughtFile = { readonly name: string } & (
  | { readonly kind: 'read'; readonly outcome: BroughtIn }
  | { readonly kind: 'failed'; readonly error: unknown }
);

interface BringingFiles extends Omit<BringingIn, 'importId' | 'name' | 'levels'> {
  /** The import that a file is, or goes on with. */
  readonly importIdOf: (file: File) => string;
  /** Asks how good the moods of a diary are, that has names of its own for them. */
  readonly askLevels: (guesses: LevelGuesses) => Promise<ReadonlyMap<string, DiaryLevel>>;
}

/** Brings the moods of files in, one file after the other; one that cannot be read holds up none. Throws the reason of `signal` alone. */
export async function bringMoodFiles(
  files: readonly File[],
  { importIdOf, askLevels, ...options }: BringingFiles,
): Promise<BroughtFile[]> {
  const { signal, tell } = options;
  const said = new Map<string, DiaryLevel>();
  const bring = async (file: File, nth: number): Promise<BroughtIn> => {
    const { guessLevel, openMoodFile } = await moodFiles();
    const opened = await openMoodFile(file, file.name).catch(async (error: unknown) => {
      throw await orOfTaste(error, file);
    });
    const names = [...(await opened.names()).keys()].filter((name) => !said.has(name));
    signal.throwIfAborted();
    if (names.length > 0) {
      const levels = await askLevels(new Map(names.map((name) => [name, guessLevel(name)])));
      for (const [name, level] of levels) said.set(name, level);
    }
    return bringMoodsIn(opened, {
      ...options,
      importId: importIdOf(file),
      name: file.name,
      levels: said,
      tell: (share) => tell((nth + share) / files.length),
    });
  };
  const ends: BroughtFile[] = [];
  for (const [nth, file] of files.entries()) {
    const { name } = file;
    try {
      ends.push({ name, kind: 'read', outcome: await bring(file, nth) });
    } catch (error) {
      signal.throwIfAborted();
      ends.push({ name, kind: 'failed', error });
    }
  }
  return ends;
}

/** What is wrong with a file that holds no moods: it may be an export of what somebody likes. */
async function orOfTaste(error: unknown, file: File): Promise<unknown> {
  if (!(error instanceof EmoVerseError && error.code === 'not-a-mood-file')) return error;
  const { recogniseExport } = await tasteFiles();
  const service = await recogniseExport(file, file.name).catch(() => undefined);
  return service === undefined
    ? error
    : new EmoVerseError('a-taste-file', `${file.name} is an export of ${service}`, { cause: error });
}
