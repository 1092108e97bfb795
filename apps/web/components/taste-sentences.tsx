import type { TasteSentence } from '@emoverse/api-contract';
import { useTranslation } from 'react-i18next';
import { describeTaste } from '../messages/describe-taste.ts';

/** What is sure of the person's taste, in at most six sentences; where nothing is, it says so. */
export function TasteSentences({ sentences }: { readonly sentences: readonly TasteSentence[] }) {
  const { t, i18n } = useTranslation();
  if (sentences.length === 0) return <p className="text-lg text-ink-soft">{t('learned.unsure')}</p>;
  return (
    <ul aria-label={t('learned.sentences')} className="grid gap-3">
      {sentences.map((sentence) => (
        <li
          key={`${sentence.leaning} ${sentence.facet} ${sentence.terms.join(' ')}`}
          className="font-display text-2xl leading-snug text-balance"
        >
          {describeTaste(sentence, t, i18n.language)}
        </li>
      ))}
    </ul>
  );
}
