import { Heart } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Playable } from '../player/track.ts';
import { useApp } from '../state/app.ts';

interface SaveButtonProps {
  /** `saved`: what the server said of it, where it was asked. */
  readonly playable: Playable & { readonly saved?: boolean };
  /** `cover`: light on a picture; `plain`: on the page. */
  readonly look?: 'cover' | 'plain';
}

const LOOKS = {
  cover: {
    button: 'text-white',
    disc: 'size-7.5 bg-black/35 backdrop-blur-sm group-hover/heart:bg-black/65',
    size: 16,
  },
  plain: {
    button: 'text-ink aria-pressed:text-accent',
    disc: 'size-11 border border-line-strong bg-surface group-hover/heart:bg-sunken',
    size: 19,
  },
} as const;

/** The heart: keeps a work for later, or lets it go. Felt at once, and can be undone. */
export function SaveButton({ playable, look = 'plain' }: SaveButtonProps) {
  const { t } = useTranslation();
  const { reactions, toasts } = useApp();
  const { item, impressionId } = playable;
  const { title } = item;
  const marked = useStore(reactions.store, (state) => state.marks[item.id]?.saved);
  const { button, disc, size } = LOOKS[look];
  const saved = marked ?? playable.saved ?? false;
  const toggle = (): void => {
    const action = saved ? 'unsaved' : 'saved';
    const eventId = reactions.react({ itemId: item.id, impressionId }, action);
    toasts.show(t(`action.${action}`, { title }), {
      action: { label: t('common.undo'), run: () => reactions.undo(item.id, action, eventId) },
    });
  };
  return (
    <button
      type="button"
      aria-label={t('action.save', { title })}
      title={t('action.save', { title })}
      aria-pressed={saved}
      onClick={toggle}
      className={`group/heart inline-grid size-11 shrink-0 place-items-center rounded-full ${button}`}
    >
      <span className={`grid place-items-center rounded-full transition-colors ${disc}`}>
        <Heart aria-hidden size={size} strokeWidth={2} fill={saved ? 'currentColor' : 'none'} />
      </span>
    </button>
  );
}
