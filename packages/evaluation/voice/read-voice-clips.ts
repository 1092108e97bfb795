import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EMOTION_MOOD_POINTS } from '@emoverse/domain';
import { BadDataError } from '../bad-data-error.ts';
import { readRows } from '../tables/read-rows.ts';

/**
 * Arousal of what actors were asked for. Boredom, which is no emotion of ours, stands where sadness does (Russell and
 * Mehrabian 1977 put both far below the ordinary).
 */
export const ACTED_AROUSAL = {
  anger: EMOTION_MOOD_POINTS.angry.arousal,
  fear: EMOTION_MOOD_POINTS.fear.arousal,
  happiness: EMOTION_MOOD_POINTS.happy.arousal,
  disgust: EMOTION_MOOD_POINTS.disgust.arousal,
  neutral: EMOTION_MOOD_POINTS.neutral.arousal,
  boredom: EMOTION_MOOD_POINTS.sad.arousal,
  sadness: EMOTION_MOOD_POINTS.sad.arousal,
} as const;
export type ActedEmotion = keyof typeof ACTED_AROUSAL;

/** A recording of one speaker who acts one emotion. */
export interface VoiceClip {
  readonly path: string;
  readonly speaker: string;
  readonly emotion: ActedEmotion;
}

/**
 * The recordings of a folder with `clips.csv` (`file,speaker,emotion`) and `wav/`. Throws BadDataError where the folder is
 * not of that form, a cell is empty, or an emotion is none that can be acted.
 */
export async function readVoiceClips(folder: string): Promise<readonly VoiceClip[]> {
  const table = join(folder, 'clips.csv');
  if (!existsSync(table)) throw new BadDataError(`expected clips.csv and wav/ in ${folder}`);
  const rows = await readRows(table, ['file', 'speaker', 'emotion']);
  return rows.map(({ file, speaker, emotion }, index) => {
    const row = `${table}, row ${index + 2}`;
    if (file === '' || speaker === '') throw new BadDataError(`${row}: expected a file and a speaker`);
    if (!isActed(emotion)) {
      throw new BadDataError(
        `${row}: "${emotion}" is no emotion known here; expected ${Object.keys(ACTED_AROUSAL).join(', ')}`,
      );
    }
    return { path: join(folder, 'wav', file), speaker, emotion };
  });
}

function isActed(name: string): name is ActedEmotion {
  return Object.hasOwn(ACTED_AROUSAL, name);
}
