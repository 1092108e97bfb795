import { MOST_MATCHED, type ApiClient, type TasteImportTold } from '@emoverse/api-contract';
import { EmoVerseError, eventIdSchema, type WorkMatch } from '@emoverse/domain';
import type { GatheredWork, MissedWork, ReadExport } from '@emoverse/taste-imports';
import { importWithRetry } from '../../state/import-with-retry.ts';

const loadReader = importWithRetry(() => import('@emoverse/taste-imports'));
const loadMoodFiles = importWithRetry(() => import('@emoverse/mood-files'));

/** What became of a file. `imported` is missing where none of its works is here. */
export interface BroughtTaste {
  readonly read: ReadExport;
  readonly missed: readonly MissedWork[];
  readonly imported?: TasteImportTold;
  readonly already: boolean;
}

interface BringOptions {
  readonly api: ApiClient;
  readonly newId: () => string;
  readonly now: number;
  readonly signal: AbortSignal;
  /** Is told the share that is done, 0…1, and waits as long as the page has something else to do. */
  readonly onProgress: (share: number) => Promise<void>;
}

/** How much of the time reading takes, and looking up. */
const READING_SHARE = 0.6;

/**
 * Reads an export in this browser, looks its works up at the server and keeps those that are there. Throws what reading
 * throws, ApiError, and AbortError once `signal` is aborted; nothing is kept then.
 */
export async function bringTaste(file: File, options: BringOptions): Promise<BroughtTaste> {
  const { api, newId, now, signal, onProgress } = options;
  const { knownWorks, readExport } = await loadReader();
  const read = await readExport(file, file.name, {
    now,
    onProgress: (share) => {
      signal.throwIfAborted();
      return onProgress(READING_SHARE * share);
    },
  }).catch(async (error: unknown) => {
    throw await orOfMoods(error, file);
  });
  const matches: WorkMatch[] = [];
  for (let at = 0; at < read.works.length; at += MOST_MATCHED) {
    const works = read.works.slice(at, at + MOST_MATCHED).map(askedWork);
    const answer = await api.call('matchWorks', { body: { works } }, { signal });
    matches.push(...answer.matches);
    await onProgress(READING_SHARE + (1 - READING_SHARE) * (matches.length / read.works.length));
  }
  const { known, missed } = knownWorks(read.works, matches);
  if (known.length === 0) return { read, missed, already: false };
  const { imported, already } = await api.call('addTasteImport', {
    params: { importId: eventIdSchema.parse(newId()) },
    body: { service: read.service, fileName: file.name, missed: missed.length, works: [...known] },
  });
  return { read, missed, imported, already };
}

/** What is wrong with a file that is no export: it may be one of moods. */
async function orOfMoods(error: unknown, file: File): Promise<unknown> {
  if (!(error instanceof EmoVerseError && error.code === 'unknown-export')) return error;
  const { openMoodFile } = await loadMoodFiles();
  const moods = await openMoodFile(file, file.name).catch(() => undefined);
  return moods === undefined
    ? error
    : new EmoVerseError('a-mood-file', `${file.name} holds moods (${moods.origin}), no export`, {
        cause: error,
      });
}

function askedWork({ work }: GatheredWork) {
  return { ...work, creators: [...work.creators], externalIds: { ...work.externalIds } };
}
