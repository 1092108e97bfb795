import { elementAt, EMOTIONS, type Emotion } from '@emoverse/domain';
import { loadWordsReading, type WordsModel } from '@emoverse/mood';
import type { OnDone } from '../on-done.ts';
import type { CsvRow } from '../tables/read-rows.ts';
import { EIGHT, truthsOf } from './measure-text.ts';

/** Share of the texts of one language (or of all) that each reader gets right, any label counting. */
export interface ReadersFigures {
  readonly n: number;
  /** Always the commonest label of these texts. */
  readonly majority: number;
  readonly lexicon: number;
  /** The learned reader without the lexicon's vote (what the lexicon found is among its terms). */
  readonly learned: number;
  readonly joined: number;
}

/** Each reader alone and both together on the same texts; the language is recognised. Words that call for care are read too. */
export async function compareTextReaders(
  rows: readonly CsvRow<'text'>[],
  file: string,
  model: WordsModel,
  onText: OnDone,
): Promise<Readonly<Record<string, ReadersFigures>>> {
  const { weighText } = await loadWordsReading();
  const groups = new Map<string, { truths: readonly Emotion[]; answers: readonly Emotion[] }[]>();
  for (const [index, row] of rows.entries()) {
    const truths = truthsOf(row, file, index);
    if (truths.length > 0) {
      const weighed = await weighText(row['text'], undefined, undefined);
      const learned = model.logits(row['text'], weighed.found, weighed.language);
      const joined = model.join(learned, weighed);
      const one = { truths, answers: [weighed.logs, learned, joined].map(topOf) };
      const name = row['language'] ?? 'unknown';
      for (const group of ['all', ...(EIGHT.has(name) ? [[...EIGHT].join(' ')] : []), name])
        groups.set(group, (groups.get(group) ?? []).concat(one));
    }
    await onText(index + 1, rows.length);
  }
  return Object.fromEntries(
    [...groups].map(([name, texts]) => {
      const right = (of: number): number =>
        texts.filter(({ truths, answers }) => truths.includes(elementAt(answers, of))).length / texts.length;
      const majority = Math.max(
        ...EMOTIONS.map((emotion) => texts.filter(({ truths }) => truths.includes(emotion)).length),
      );
      const figures = { n: texts.length, majority: majority / texts.length };
      return [name, { ...figures, lexicon: right(0), learned: right(1), joined: right(2) }];
    }),
  );
}

function topOf(logs: readonly number[]): Emotion {
  return elementAt(EMOTIONS, logs.indexOf(Math.max(...logs)));
}
