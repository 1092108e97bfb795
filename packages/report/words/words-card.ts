import type { TextFigures, TextReport } from '@emoverse/evaluation';
import type { WordsManifest } from '@emoverse/mood';

const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${(100 * share).toFixed(1)} %`;

/** The model card in Markdown; figures of the held rows, where they were not learned from. */
export function wordsCard(manifest: WordsManifest, learned: number, figures: TextReport | undefined): string {
  const line = (name: string, one: TextFigures): string =>
    `| ${name} | ${one.n} | ${percent(one.accuracy)} | ${one.macroF1?.toFixed(3) ?? '–'} | ${percent(one.ece)} | ${percent(one.sure.coverage)} | ${percent(one.sure.accuracy)} |`;
  const table =
    figures === undefined
      ? 'Learned from all rows of the table, so there are none; see `docs/results.md` for the same recipe without the held ones.'
      : [
          '| held rows | texts | any label right | macro F1 | ECE | sure | right when sure |',
          '| --- | --: | --: | --: | --: | --: | --: |',
          line('all', figures),
          ...(figures.eight === undefined ? [] : [line('en de es fr pt it ru hi', figures.eight)]),
          ...Object.entries(figures.byLanguage).map(([name, one]) => line(name, one)),
        ].join('\n');
  return `# ${manifest.name} ${manifest.version}

Reads which of seven emotions a short text speaks of, joined with EmoVerse's lexicon, in ${manifest.languages.length} languages by one set of
weights: softmax regression on hashed words, pairs of words and runs of two to five letters, with what the lexicon found.

## Intended purpose

A person writes a few words about how they are, on their own device, to get suggestions that fit; they see the answer and can
always pick a mood by hand instead. Not for reading people who have not agreed, nor for work, school, hiring, insurance, policing
or clinical use. It answers how annotators would label a text, not what somebody feels; irony and quotation are taken at their word.

## Data

${learned} texts of BRIGHTER (Muhammad et al. 2025, training split of SemEval-2025 task 11 A: posts, news, speeches) and XED (Öhman et al.
2020: film subtitles, labels carried over by alignment, so noisier; no row without an emotion). Both CC BY 4.0; these weights are
derived from them and come under the same licence with this attribution. The texts are not included.

## Figures

A text with several labels is right when the answer is one of them; macro F1 and ECE over texts with at most one.

${table}

Weights learned by \`emoverse train-words\`; nothing in this folder is written by hand.
`;
}
