import type { RouteOutput } from '@emoverse/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { formatDateTime } from '../../messages/format.ts';

interface ReactionHistoryProps {
  readonly reactions: RouteOutput<'listReactions'>['reactions'];
  readonly onUndo: (id: string) => void;
}

const PAGE = 25;

/** Every reaction, newest first, each with a button that takes it back. */
export function ReactionHistory({ reactions, onUndo }: ReactionHistoryProps) {
  const { t, i18n } = useTranslation();
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <p className="mb-4 text-ink-soft">{t('diary.everythingHint')}</p>
      <ul aria-label={t('diary.everything')} className="card divide-y divide-line px-4 sm:px-5">
        {reactions.slice(0, shown).map(({ id, itemId, action, at, undone, item }) => {
          const what = t(`diary.did.${action}`, { title: item?.title ?? itemId });
          return (
            <li key={id} className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <span className="min-w-0 flex-1">
                <span className={undone ? 'text-ink-soft line-through' : ''}>{what}</span>
                <span className="block text-sm text-ink-soft">
                  {formatDateTime(at, i18n.language)}
                  {undone && ` · ${t('diary.undone')}`}
                </span>
              </span>
              {!undone && (
                <Button
                  look="quiet"
                  size="small"
                  aria-label={t('diary.undo', { what })}
                  onClick={() => onUndo(id)}
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
          <Button onClick={() => setShown(shown + PAGE)}>{t('diary.more')}</Button>
        </div>
      )}
    </>
  );
}
