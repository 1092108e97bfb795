import { VIEWER_EMOTIONS } from '@emoverse/domain';
import { resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import {
  measureSentenceEmotions,
  type MultiLabelScores,
  type SentenceEmotionFigures,
  readLabelledSentences,
} from '@emoverse/evaluation';
import { formatTable } from '@emoverse/report';

export interface SentenceEmotionsOptions {
  readonly data: string;
  readonly json?: boolean;
}

export async function evaluateSentenceEmotions(
  options: SentenceEmotionsOptions,
  io: CommandIo,
): Promise<void> {
  io.stderr.write('Reading sentences\n');
  const figures = measureSentenceEmotions(await readLabelledSentences(resolve(io.cwd, options.data)));
  io.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : tell(figures));
}

function tell(figures: SentenceEmotionFigures): string {
  const right = (title: string): { title: string; align: 'right' } => ({ title, align: 'right' });
  const line = (name: string, { microF1, macroF1 }: MultiLabelScores): string[] => [
    name,
    microF1.toFixed(3),
    macroF1.toFixed(3),
  ];
  const overall = formatTable(
    [{ title: 'told by' }, right('micro F1'), right('macro F1')],
    [
      line('our sentence model', figures),
      line('most frequent emotion', figures.baselines.majority),
      line('VADER alone', figures.baselines.vader),
    ],
  );
  const each = formatTable(
    [{ title: 'emotion' }, right('n'), right('precision'), right('recall'), right('F1')],
    VIEWER_EMOTIONS.flatMap((emotion) => {
      const scores = figures.perEmotion[emotion];
      if (scores === undefined) return [];
      const { n, precision, recall, f1 } = scores;
      return [[emotion, String(n), precision.toFixed(3), recall.toFixed(3), f1.toFixed(3)]];
    }),
  );
  return `${figures.n} sentences, ${figures.crossValidated} of them judged by ten-fold cross-validation (the shipped model knows them)\n\n${overall}\n${each}`;
}
