import { readRows } from '../tables/read-rows.ts';
import { CARE_KINDS, CARE_LANGUAGES, type CareKind, type TextLanguage } from '@emoverse/mood';
import { BadDataError } from '../bad-data-error.ts';

/** A sentence of which somebody said whether it calls for care. */
export interface LabelledCareSentence {
  readonly text: string;
  readonly language: TextLanguage;
  readonly care: boolean;
  /** What it speaks of, where it calls for care and that was written down. */
  readonly kind: CareKind | undefined;
}

/** Sentences with their language and whether they call for care (CSV: text, language, care = yes or no, kind where known). */
export async function readCareSentences(file: string): Promise<readonly LabelledCareSentence[]> {
  const rows = await readRows(file, ['text', 'language', 'care']);
  return rows.map((row, index) => {
    const language = CARE_LANGUAGES.find((one) => one === row['language']);
    if (language === undefined)
      throw new BadDataError(
        `${file}, row ${index + 2}: "${row['language']}" is no language that is read; expected ${CARE_LANGUAGES.join(', ')}`,
      );
    if (row['care'] !== 'yes' && row['care'] !== 'no')
      throw new BadDataError(`${file}, row ${index + 2}: care is yes or no, got "${row['care']}"`);
    const care = row['care'] === 'yes';
    return {
      text: row['text'],
      language,
      care,
      kind: CARE_KINDS.find((kind) => care && kind === row['kind']),
    };
  });
}
