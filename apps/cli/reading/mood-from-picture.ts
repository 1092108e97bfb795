import { EmoVerseError, elementAt, unreachable, type MoodEstimate } from '@emoverse/domain';
import { resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { percent } from '@emoverse/report';
import { openReader } from './open-reader.ts';
import { readPicture } from './read-picture.ts';

/**
 * The mood in a picture of one face. Nothing is recommended from an unsure mood: throws `no-face`,
 * `several-faces`, `too-dark` or `unsure`, saying what to do instead.
 */
export async function moodFromPicture(
  file: string,
  model: string | undefined,
  io: CommandIo,
): Promise<MoodEstimate> {
  const reader = await openReader({ detector: 'neural', model }, io);
  try {
    const { faces, state, truncated } = await readPicture(resolve(io.cwd, file), reader, io.now());
    if (truncated === true) io.stderr.write(`${file} is cut off: what is there of it was read\n`);
    const instead = 'say the mood yourself with --mood WORD, or choose another picture';
    switch (state) {
      case 'no-face':
        throw new EmoVerseError(state, `no face was found in ${file}: ${instead}`);
      case 'several-faces':
        throw new EmoVerseError(
          state,
          `${faces.length} faces were found in ${file}, expected one: cut the picture to one face, or ${instead}`,
        );
      case 'too-dark':
        throw new EmoVerseError(state, `${file} is too dark to read: ${instead}`);
      case 'unsure':
      case 'steady': {
        const { mood } = elementAt(faces, 0);
        if (mood.kind === 'steady') return mood.estimate;
        const guess =
          mood.kind === 'unsure' ? ` (perhaps ${mood.label}, ${percent(mood.estimate.confidence)})` : '';
        throw new EmoVerseError(
          'unsure',
          `the face in ${file} could not be read with enough certainty${guess}: ${instead}`,
        );
      }
      default:
        return unreachable(state);
    }
  } finally {
    await reader.dispose();
  }
}
