import { readText } from '@emoverse/mood';
import { wilsonInterval } from '@emoverse/numeric';
import { resolve } from 'node:path';
import { readCareSentences } from '@emoverse/evaluation';
import type { CommandIo } from '../command-io.ts';
import { formatTable } from '@emoverse/report';

export interface CareOptions {
  readonly data: string;
  readonly json?: boolean;
}

/** How many of `of` sentences were taken for a call for care, with the 95 % interval of Wilson. */
interface CareShare {
  readonly heard: number;
  readonly of: number;
  readonly interval: readonly [number, number];
}

export async function evaluateCare(options: CareOptions, io: CommandIo): Promise<void> {
  const sentences = await readCareSentences(resolve(io.cwd, options.data));
  const judged = await Promise.all(
    sentences.map(async ({ text, language, care }) => ({
      language,
      care,
      heard: (await readText(text, 0)).kind === 'care',
    })),
  );
  const figuresOf = (some: typeof judged): { recall: CareShare; falseAlarms: CareShare } => ({
    recall: shareOf(some.filter(({ care }) => care)),
    falseAlarms: shareOf(some.filter(({ care }) => !care)),
  });
  const byLanguage = Object.fromEntries(
    [...new Set(judged.map(({ language }) => language))].map((language) => [
      language,
      figuresOf(judged.filter((one) => one.language === language)),
    ]),
  );
  const all = figuresOf(judged);
  if (options.json) {
    io.stdout.write(`${JSON.stringify({ ...all, byLanguage })}\n`);
    return;
  }
  io.stdout.write(
    formatTable(
      [{ title: 'language' }, { title: 'recall', align: 'right' }, { title: 'false alarms', align: 'right' }],
      [...Object.entries(byLanguage), ['all', all] as const].map(([name, { recall, falseAlarms }]) => [
        name,
        told(recall),
        told(falseAlarms),
      ]),
    ),
  );
}

function shareOf(some: readonly { readonly heard: boolean }[]): CareShare {
  const heard = some.filter((one) => one.heard).length;
  return {
    heard,
    of: some.length,
    interval: some.length === 0 ? [0, 1] : wilsonInterval(heard, some.length),
  };
}

function told({ heard, of, interval: [low, high] }: CareShare): string {
  return of === 0
    ? '–'
    : `${heard} / ${of} = ${(heard / of).toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}
