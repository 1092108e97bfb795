import type { Recommended } from '@emoverse/api-contract';
import { ListMinus, ListPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { buttonClass } from '../../components/button.tsx';
import { useApp } from '../../state/app.ts';

interface KindActionsProps {
  readonly recommended: Recommended;
  readonly onGone: () => void;
}

/** More or less of what the item is: its genres, tags, people and sound. Felt in the next list, and can be undone. */
export function KindActions({ recommended, onGone }: KindActionsProps) {
  const { t } = useTranslation();
  const { reactions, toasts } = useApp();
  const { item, impressionId } = recommended;
  const { title } = item;
  const more = useStore(reactions.store, (state) => state.marks[item.id]?.moreLike);

  const ask = (action: 'more-like-this' | 'less-like-this', text: string): void => {
    const eventId = reactions.react({ itemId: item.id, impressionId }, action);
    toasts.show(text, {
      action: { label: t('common.undo'), run: () => reactions.undo(item.id, action, eventId) },
    });
  };
  return (
    <div role="group" aria-label={t('action.kinds', { title })} className="flex flex-wrap gap-2 pb-2">
      <button
        type="button"
        aria-label={t('action.moreLikeNamed', { title })}
        aria-pressed={more !== undefined}
        className={buttonClass('secondary', 'aria-pressed:border-accent aria-pressed:text-accent', 'small')}
        onClick={() => {
          if (more === undefined) ask('more-like-this', t('action.moreLikeSaid', { title }));
          else reactions.undo(item.id, 'more-like-this', more);
        }}
      >
        <ListPlus aria-hidden size={16} />
        {t('action.moreLikeThis')}
      </button>
      <button
        type="button"
        aria-label={t('action.lessLikeNamed', { title })}
        className={buttonClass('secondary', '', 'small')}
        onClick={() => {
          ask('less-like-this', t('action.lessLikeSaid', { title }));
          onGone();
        }}
      >
        <ListMinus aria-hidden size={16} />
        {t('action.lessLikeThis')}
      </button>
    </div>
  );
}
