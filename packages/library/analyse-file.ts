import { access, constants, stat } from 'node:fs/promises';
import { decodeFile } from './decoders/decode-file.ts';
import { UndecodableError } from './decoders/decoded.ts';
import { readTags, tagsOfName, type Tags } from './read-tags.ts';
import { describeSound, type SoundDescription } from './sound/describe-sound.ts';
import { takeExcerpt } from './sound/excerpt.ts';

/** A sound file as it was read: always its tags, and its sound or why not. */
export type FileReading =
  | { readonly kind: 'sound'; readonly tags: Tags; readonly sound: SoundDescription }
  | { readonly kind: 'tags-only'; readonly tags: Tags; readonly reason: string };

/** Too short to have a tempo. */
const SECONDS_MINIMUM = 5;

/** How a file is read. */
export interface AnalyseOptions {
  /** Whether the number in front of its name is that of a track, as its folder tells (`countedNames`). */
  readonly isCounted?: boolean;
  /** Told what is known of the file so far, its name at first: what remains should reading on never end. */
  readonly onTags?: (tags: Tags) => void;
}

/**
 * Reads tags and sound of one file.
 *
 * @throws where the file cannot be opened or is empty: nothing could play it.
 */
export async function analyseFile(
  file: string,
  { isCounted = false, onTags = () => undefined }: AnalyseOptions = {},
): Promise<FileReading> {
  await access(file, constants.R_OK);
  if ((await stat(file)).size === 0) throw new UndecodableError('the file is empty');
  onTags(tagsOfName(file, isCounted));
  const tags = await readTags(file, isCounted);
  onTags(tags);
  try {
    const { channels, sampleRate } = await decodeFile(file, tags);
    const excerpt = takeExcerpt(channels, sampleRate);
    if (excerpt.samples.length < SECONDS_MINIMUM * excerpt.sampleRate)
      throw new UndecodableError(`it is shorter than ${SECONDS_MINIMUM} seconds`);
    return { kind: 'sound', tags, sound: describeSound(excerpt) };
  } catch (error) {
    if (error instanceof UndecodableError) return { kind: 'tags-only', tags, reason: error.message };
    throw error;
  }
}
