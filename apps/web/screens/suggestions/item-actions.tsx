import type { Recommended } from '@emoverse/api-contract';
import type { FeedbackAction } from '@emoverse/domain';
import { Bookmark, Ellipsis, Frown, SkipForward, ThumbsDown, ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { IconButton } from '../../components/icon-button.tsx';
import { useApp } from '../../state/app.ts';
import { asApiError } from '../../state/profile-state.ts';

interface ItemActionsProps {
  readonly recommended: Recommended;
  readonly onGone: () => void;
  /** Whether more and less of the kind are offered below. */
  readonly kindsOpen: boolean;
  readonly onKinds: () => void;
}

/** Like, dislike, save, skip, wrong mood, and the way to more or less of the kind. Each is felt at once and can be undone. */
export function ItemActions({ recommended, onGone, kindsOpen, onKinds }: ItemActionsProps) {
  const { t } = useTranslation();
  const { reactions, toasts } = useApp();
  const { item, impressionId } = recommended;
  const { title } = item;
  const target = { itemId: item.id, impressionId };
  const marks = useStore(reactions.store, (state) => state.marks[item.id]);
  const liked = marks?.opinion === undefined ? recommended.liked : marks.opinion.kind === 'liked';
  const saved = marks?.saved ?? recommended.saved;

  const act = (action: FeedbackAction, text: string): void => {
    const eventId = reactions.react(target, action);
    toasts.show(text, {
      action: { label: t('common.undo'), run: () => reactions.undo(item.id, action, eventId) },
    });
  };
  const putAside = (action: 'skipped' | 'disliked' | 'wrong-mood', text: string): void => {
    act(action, text);
    onGone();
  };
  const unlike = async (): Promise<void> => {
    try {
      await reactions.unlike(item.id);
    } catch (error) {
      toasts.show(t('failed.text', { message: asApiError(error).message }), { tone: 'problem' });
    }
  };

  return (
    <div role="group" aria-label={t('action.group', { title })} className="-ml-2 flex">
      <IconButton
        icon={ThumbsUp}
        label={t('action.like', { title })}
        pressed={liked}
        onClick={() => {
          if (liked) void unlike();
          else act('liked', t('action.liked', { title }));
        }}
      />
      <IconButton
        icon={ThumbsDown}
        label={t('action.dislike', { title })}
        onClick={() => putAside('disliked', t('action.disliked', { title }))}
      />
      <IconButton
        icon={Bookmark}
        label={t('action.save', { title })}
        pressed={saved}
        onClick={() =>
          act(
            saved ? 'unsaved' : 'saved',
            saved ? t('action.unsaved', { title }) : t('action.saved', { title }),
          )
        }
      />
      <IconButton
        icon={SkipForward}
        label={t('action.skip', { title })}
        onClick={() => putAside('skipped', t('action.skipped', { title }))}
      />
      <IconButton
        icon={Frown}
        label={t('action.wrongMood', { title })}
        onClick={() => putAside('wrong-mood', t('action.wrongMoodSaid', { title }))}
      />
      <IconButton
        icon={Ellipsis}
        label={t('action.kinds', { title })}
        expanded={kindsOpen}
        onClick={onKinds}
      />
    </div>
  );
}
