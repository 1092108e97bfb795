import { elementAt } from '@emoverse/domain';
import { readText, type WordsModel } from '@emoverse/mood';
import { hashText } from '@emoverse/numeric';
import type { OnDone } from '../on-done.ts';
import type { CsvRow } from '../tables/read-rows.ts';
import { heldRows } from '../text/held-rows.ts';
import { truthsOf } from '../text/measure-text.ts';
import type { DoorHalves, DoorReading } from './doors.ts';

/**
 * The moods that words tell, of the rows that the learned reader has not learned from (`heldRows`), where exactly one
 * emotion was said of them; in two halves by the hash of their id. Words that call for care tell no mood and are left out.
 */
export async function readWordsDoor(
  rows: readonly CsvRow<'id' | 'text'>[],
  file: string,
  model: WordsModel | undefined,
  onText: OnDone,
): Promise<DoorHalves> {
  const { held } = heldRows(rows, file);
  const halves: { fit: DoorReading[]; judge: DoorReading[] } = { fit: [], judge: [] };
  for (const [index, row] of held.entries()) {
    const truths = truthsOf(row, file, index);
    if (truths.length === 1) {
      const { kind, estimate } = await readText(row['text'], 0, { model });
      const half = hashText(row['id']) % 2 === 0 ? 'fit' : 'judge';
      if (kind !== 'care') halves[half].push({ truth: elementAt(truths, 0), estimate });
    }
    await onText(index + 1, held.length);
  }
  return halves;
}
