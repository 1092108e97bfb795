import type { CatalogueItem } from '@emoverse/domain';

/** What is said in a practice, in another language than it was written in. */
export interface LocalPractice {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly caution?: string;
  /** What is said in each of its steps, as many as it has. */
  readonly steps: readonly string[];
}

/** The same practice in the words of a language; times and pace stay. One that has changed since stays as it is. */
export function localPractice(item: CatalogueItem, words: LocalPractice | undefined): CatalogueItem {
  const { practice } = item;
  if (practice === undefined || words === undefined || words.steps.length !== practice.steps.length)
    return item;
  return {
    ...item,
    title: words.title,
    ...(item.description !== undefined && { description: words.summary }),
    practice: {
      ...practice,
      summary: words.summary,
      ...(practice.caution !== undefined && { caution: words.caution ?? practice.caution }),
      steps: practice.steps.map((step, index) => ({ ...step, text: words.steps[index] ?? step.text })),
    },
  };
}
