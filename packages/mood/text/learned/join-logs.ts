import { EMOTIONS } from '@emoverse/domain';
import type { TextLanguage } from '../text-lexicon.ts';
import type { WordsManifest } from './words-manifest.ts';

/** What "nothing special" adds to the log-odds of neutral: half of the labelled texts are film lines, which know no neutral. */
const ORDINARY = 3;

/**
 * One reading of the learned reader's log-odds and the lexicon's (undefined where it found nothing): their weighted sum.
 * The weight of the learned ones is by language, because the labels that it learned from are surer in some than in others.
 */
export function joinLogs(
  learned: readonly number[],
  lexicon: readonly number[] | undefined,
  ordinary: boolean,
  language: TextLanguage | undefined,
  { learned: byLanguage, lexicon: lexiconWeight }: WordsManifest['join'],
): readonly number[] {
  const weight = byLanguage[language ?? 'unknown'] ?? byLanguage['unknown'] ?? 1;
  return EMOTIONS.map(
    (emotion, k) =>
      weight * learned[k] +
      (lexicon === undefined ? 0 : lexiconWeight * lexicon[k]) +
      (ordinary && emotion === 'neutral' ? ORDINARY : 0),
  );
}
