import type { Review } from '@emoverse/api-contract';
import type { CatalogueItem } from '@emoverse/domain';
import { Pencil, Trash2 } from 'lucide-react';
import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { FailedNote } from '../components/failed-note.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { LoadingNote } from '../components/loading-note.tsx';
import { describeProblem } from '../messages/describe-problem.ts';
import { formatDateTime } from '../messages/format.ts';
import { ViewersPicture } from './viewers-picture.tsx';
import { useApp } from '../state/app.ts';
import { useAttempt } from '../state/use-attempt.ts';
import { useRemote } from '../state/use-remote.ts';

/** What people here wrote about a work, and room for one's own words: their tone is read and used in ranking. */
export function Reviews({ item }: { readonly item: CatalogueItem }) {
  const { t } = useTranslation();
  const attempt = useAttempt();
  const { services } = useApp();
  const load = useCallback(
    async (signal: AbortSignal) =>
      services.api.call('listReviews', { params: { itemId: item.id } }, { signal }),
    [services, item.id],
  );
  const { state, set, again } = useRemote(load);
  const [editing, setEditing] = useState<string | undefined>(undefined);
  if (state.kind === 'loading') return <LoadingNote rows={1} onRetry={again} />;
  if (state.kind === 'failed') return <FailedNote error={state.error} onRetry={again} />;
  const { reviews, viewers } = state.value;
  // What was written is shown at once; what all reviews say together comes from the server.
  const show = async (changed: readonly Review[]): Promise<void> => {
    set({ ...state.value, reviews: [...changed] });
    await attempt(async () => {
      set(await load(new AbortController().signal));
    });
  };
  const remove = (id: string): Promise<void> =>
    attempt(async () => {
      await services.api.call('deleteReview', { params: { id } });
      await show(reviews.filter((review) => review.id !== id));
    });
  return (
    <>
      {viewers !== undefined && <ViewersPicture viewers={viewers} />}
      {reviews.length === 0 && <p className="text-ink-soft">{t('reviews.empty')}</p>}
      <ul className="grid gap-3">
        {reviews.map((review) => (
          <li key={review.id}>
            {review.id === editing ? (
              <WriteReview
                item={item}
                review={review}
                onCancel={() => setEditing(undefined)}
                onWritten={(written) => {
                  setEditing(undefined);
                  void show(reviews.map((one) => (one.id === written.id ? written : one)));
                }}
              />
            ) : (
              <ReviewText
                review={review}
                onEdit={() => setEditing(review.id)}
                onDelete={() => void remove(review.id)}
              />
            )}
          </li>
        ))}
      </ul>
      <WriteReview item={item} onWritten={(review) => void show([review, ...reviews])} />
    </>
  );
}

/** Compound scores beyond this are clearly warm or dark; the usual bound of VADER. */
const CLEAR_TONE = 0.05;

interface ReviewTextProps {
  readonly review: Review;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function ReviewText({ review, onEdit, onDelete }: ReviewTextProps) {
  const { t, i18n } = useTranslation();
  const tone = review.tone >= CLEAR_TONE ? 'warm' : review.tone <= -CLEAR_TONE ? 'dark' : 'even';
  return (
    <div className="flex items-start gap-3 rounded-xl bg-sunken p-4">
      <div className="min-w-0 flex-1">
        <p className="whitespace-pre-wrap">{review.text}</p>
        <p className="mt-1 text-sm text-ink-soft">
          {formatDateTime(review.at, i18n.language)} · {t(`reviews.tone.${tone}`)}
        </p>
      </div>
      {review.mine && <IconButton icon={Pencil} label={t('reviews.edit')} onClick={onEdit} />}
      {review.mine && <IconButton icon={Trash2} label={t('reviews.delete')} onClick={onDelete} />}
    </div>
  );
}

interface WriteReviewProps {
  readonly item: CatalogueItem;
  /** The own review whose words are to be changed; without it a new one is written. */
  readonly review?: Review;
  readonly onCancel?: () => void;
  readonly onWritten: (review: Review) => void;
}

function WriteReview({ item, review, onCancel, onWritten }: WriteReviewProps) {
  const { t } = useTranslation();
  const { services } = useApp();
  const id = useId();
  const [text, setText] = useState(review?.text ?? '');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const write = async (): Promise<void> => {
    try {
      const body = { text };
      onWritten(
        review === undefined
          ? await services.api.call('addReview', { params: { itemId: item.id }, body })
          : await services.api.call('editReview', { params: { id: review.id }, body }),
      );
      setText('');
      setProblem(undefined);
    } catch (error) {
      // What was written stays in the field.
      setProblem(describeProblem(error, t));
    }
  };
  return (
    <Form
      className="mt-5 grid gap-3 border-t border-line pt-5"
      onSubmit={() => {
        if (text.trim() !== '') void write();
      }}
    >
      <label htmlFor={id} className="font-medium">
        {review === undefined ? t('reviews.write') : t('reviews.editing')}
      </label>
      <textarea
        id={id}
        rows={4}
        maxLength={5000}
        className="field"
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-hint`} className="text-sm text-ink-soft">
        {t('reviews.hint')}
      </p>
      {problem !== undefined && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      <div>
        <Button look="primary" type="submit" disabled={text.trim() === ''}>
          {t('reviews.keep')}
        </Button>
        {onCancel !== undefined && (
          <Button look="quiet" onClick={onCancel}>
            {t('reviews.cancel')}
          </Button>
        )}
      </div>
    </Form>
  );
}
