import type { FeedbackAction } from '@emoverse/domain';
import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { formatDateTime } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';

const PAGE = 25;

/** Every reaction, newest first, each with a button that takes it back. */
export function ReactionHistory() {
  const { t, i18n } = useTranslation();
  const { services, outbox, reactions: marks } = useApp();
  const heading = useId();
  const [shown, setShown] = useState(PAGE);
  const load = useCallback(
    async (signal: AbortSignal) => {
      await outbox.flush();
      return (await services.api.call('listReactions', {}, { signal })).reactions;
    },
    [services, outbox],
  );
  const { state, set, again } = useRemote(load);
  const reactions = state.kind === 'ready' ? state.value : [];
  const did = (action: FeedbackAction, title: string): string => t(`history.did.${action}`, { title });

  return (
    <section aria-labelledby={heading} className="mt-12">
      <h2 id={heading} className="text-2xl">
        {t('history.reactions')}
      </h2>
      <p className="mt-1 mb-4 text-ink-soft">{t('history.reactionsHint')}</p>
      {state.kind === 'loading' && <LoadingNote rows={2} onRetry={again} />}
      {state.kind === 'failed' && <FailedNote error={state.error} onRetry={again} />}
      {state.kind === 'ready' && reactions.length === 0 && (
        <p className="text-ink-soft">{t('history.noReactions')}</p>
      )}
      <ul className="card divide-y divide-line px-4 empty:hidden sm:px-5">
        {reactions.slice(0, shown).map(({ id, itemId, action, at, undone, item }) => {
          const what = did(action, item?.title ?? itemId);
          return (
            <li key={id} className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <span className="min-w-0 flex-1">
                <span className={undone ? 'text-ink-soft line-through' : ''}>{what}</span>
                <span className="block text-sm text-ink-soft">
                  {formatDateTime(at, i18n.language)}
                  {undone && ` · ${t('history.undone')}`}
                </span>
              </span>
              {!undone && (
                <Button
                  look="quiet"
                  size="small"
                  aria-label={t('history.undo', { what })}
                  onClick={() => {
                    marks.undo(itemId, action, id);
                    set(reactions.map((other) => (other.id === id ? { ...other, undone: true } : other)));
                  }}
                >
                  {t('common.undo')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {reactions.length > shown && (
        <div className="mt-4 flex justify-center">
          <Button onClick={() => setShown(shown + PAGE)}>{t('history.moreReactions')}</Button>
        </div>
      )}
    </section>
  );
}
