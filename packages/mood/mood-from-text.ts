import type { MoodEstimate } from '@emoverse/domain';
import { readText, type TextOptions } from './read-text.ts';

/**
 * The mood in a few words ("how was your day") in one of sixteen languages; see `readText`, which also says why
 * it is unsure. An empty or unknown text gives an estimate with even scores and a wide deviation.
 */
export async function moodFromText(
  text: string,
  at: number,
  options: TextOptions = {},
): Promise<MoodEstimate> {
  return (await readText(text, at, options)).estimate;
}
