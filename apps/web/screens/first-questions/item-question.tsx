import type { CatalogueItem, ItemId } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { describeItem } from '../../messages/describe-item.ts';

export type QuestionAnswer = 'liked' | 'disliked' | 'unknown';

interface ItemQuestionProps {
  /** Absent while the next one is on its way. */
  readonly item: CatalogueItem | undefined;
  readonly number: number;
  readonly of: number;
  readonly onAnswer: (itemId: ItemId, answer: QuestionAnswer) => void;
}

/** One item and three answers. The buttons stay where they are from question to question, so does the focus. */
export function ItemQuestion({ item, number, of, onAnswer }: ItemQuestionProps) {
  const { t, i18n } = useTranslation();
  const answer = (given: QuestionAnswer): void => {
    if (item !== undefined) onAnswer(item.id, given);
  };
  return (
    <section className="card p-5 sm:p-6" aria-busy={item === undefined}>
      <p className="text-sm text-ink-soft">{t('questions.number', { number, of })}</p>
      <div role="status" className="min-h-24">
        {item !== undefined && (
          <>
            <h2 className="mt-1 text-2xl">{item.title}</h2>
            {item.creators.length > 0 && (
              <p className="text-ink-soft">{item.creators.slice(0, 2).join(', ')}</p>
            )}
            <p className="mt-1 text-[0.95rem] text-ink-soft">
              {describeItem(item, t, i18n.language).join(' · ')}
            </p>
          </>
        )}
      </div>
      <div className="mt-4 flex flex-wrap gap-3" role="group" aria-label={t('questions.answers')}>
        <Button aria-disabled={item === undefined} onClick={() => answer('liked')}>
          {t('questions.like')}
        </Button>
        <Button aria-disabled={item === undefined} onClick={() => answer('disliked')}>
          {t('questions.dislike')}
        </Button>
        <Button look="quiet" aria-disabled={item === undefined} onClick={() => answer('unknown')}>
          {t('questions.unknown')}
        </Button>
      </div>
    </section>
  );
}
