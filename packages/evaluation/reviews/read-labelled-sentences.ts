import { VIEWER_EMOTIONS, type ViewerEmotion } from '@emoverse/domain';
import { readRows } from '../tables/read-rows.ts';
import type { LabelledSentence } from '@emoverse/film-profiles';
import { BadDataError } from '../bad-data-error.ts';

/** Names of emotions in tables of labelled sentences, beside our own. */
const OTHER_NAMES: Readonly<Record<string, ViewerEmotion>> = {
  happiness: 'joy',
  happy: 'joy',
  tenderness: 'love',
  sad: 'sadness',
  angry: 'anger',
};

/** Sentences of reviews with their emotions (CSV: text, emotions apart by `|`, empty for none). */
export async function readLabelledSentences(file: string): Promise<readonly LabelledSentence[]> {
  const rows = await readRows(file, ['text', 'emotions']);
  return rows.map((row, index) => {
    const names = row['emotions']
      .split('|')
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== '' && name !== 'none' && name !== 'neutral');
    return { text: row['text'], emotions: new Set(names.map((name) => emotionNamed(name, file, index + 2))) };
  });
}

function emotionNamed(name: string, file: string, line: number): ViewerEmotion {
  const found = VIEWER_EMOTIONS.find((emotion) => emotion === name) ?? OTHER_NAMES[name];
  if (found !== undefined) return found;
  throw new BadDataError(
    `${file}, row ${line}: "${name}" is no viewers' emotion; expected ${VIEWER_EMOTIONS.join(', ')}, apart by |`,
  );
}
