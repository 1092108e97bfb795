import type { FeedbackAction } from '@emoverse/domain';
import {
  Frown,
  Heart,
  ListEnd,
  ListMinus,
  ListPlus,
  ListVideo,
  MessageSquareText,
  SkipForward,
  ThumbsDown,
  ThumbsUp,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { toastReaction } from '../components/toast-reaction.ts';
import { trackSoundOf } from '../player/track.ts';
import { useSound } from '../player/use-sound.ts';
import { useApp } from '../state/app.ts';
import { useAttempt } from '../state/use-attempt.ts';
import type { MoreOf } from './more-of.ts';

interface MoreActsProps {
  readonly more: MoreOf;
  readonly onClose: () => void;
  readonly onReviews: () => void;
  readonly onPlaylist: () => void;
}

/** What can be said of a work, and done with it. Each is felt at once and can be undone. */
export function MoreActs({ more, onClose, onReviews, onPlaylist }: MoreActsProps) {
  const { t } = useTranslation();
  const attempt = useAttempt();
  const { services, reactions, toasts, player, spotify } = useApp();
  const account = useStore(spotify.store, (state) => state.account);
  const { playable, onGone, onBack } = more;
  const { item, impressionId } = playable;
  const { title } = item;
  const sound = useSound(item);
  const marks = useStore(reactions.store, (state) => state.marks[item.id]);
  const liked = marks?.opinion === undefined ? (playable.liked ?? false) : marks.opinion.kind === 'liked';
  const wanted = marks?.moreLike;

  const act = (action: FeedbackAction, text: string, onUndo?: () => void): void => {
    const eventId = reactions.react({ itemId: item.id, impressionId }, action);
    toastReaction({ reactions, toasts }, { itemId: item.id, action, eventId, text, onUndo }, t);
  };
  const putAside = (action: FeedbackAction, text: string): void => {
    onClose();
    act(action, text, onBack);
    onGone?.();
  };
  const saveThere = async (): Promise<void> => {
    onClose();
    await attempt(async () => {
      await services.api.call('saveToSpotify', { body: { itemIds: [item.id] } });
      toasts.show(t('spotify.savedThere', { title }));
    });
  };
  const unlike = (): Promise<void> =>
    attempt(async () => {
      await reactions.unlike(item.id);
    });

  return (
    <div role="group" aria-label={t('action.group', { title })} className="-mx-3 grid grid-cols-2 gap-x-2">
      <Act
        icon={ThumbsUp}
        label={t('action.like')}
        pressed={liked}
        onClick={() => {
          if (liked) void unlike();
          else act('liked', t('action.liked', { title }));
        }}
      />
      <Act
        icon={ThumbsDown}
        label={t('action.dislike')}
        onClick={() => putAside('disliked', t('action.disliked', { title }))}
      />
      <Act
        icon={ListPlus}
        label={t('action.moreLikeThis')}
        pressed={wanted !== undefined}
        onClick={() => {
          if (wanted === undefined) act('more-like-this', t('action.moreLikeSaid', { title }));
          else reactions.undo(item.id, 'more-like-this', wanted);
        }}
      />
      <Act
        icon={ListMinus}
        label={t('action.lessLikeThis')}
        onClick={() => putAside('less-like-this', t('action.lessLikeSaid', { title }))}
      />
      {onGone !== undefined && (
        <>
          <Act
            icon={SkipForward}
            label={t('action.skip')}
            onClick={() => putAside('skipped', t('action.skipped', { title }))}
          />
          <Act
            icon={Frown}
            label={t('action.wrongMood')}
            onClick={() => putAside('wrong-mood', t('action.wrongMoodSaid', { title }))}
          />
        </>
      )}
      <Act icon={ListVideo} label={t('playlist.addToTitle')} onClick={onPlaylist} />
      {trackSoundOf(sound) !== undefined && (
        <Act
          icon={ListEnd}
          label={t('action.queue')}
          onClick={() => {
            player.append([playable]);
            toasts.show(t('player.appended', { title }));
            onClose();
          }}
        />
      )}
      {item.domain === 'music' && account === 'connected' && (
        <Act icon={Heart} label={t('spotify.saveNamed', { title })} onClick={() => void saveThere()} />
      )}
      {item.domain !== 'wellbeing' && (
        <Act icon={MessageSquareText} label={t('reviews.button')} onClick={onReviews} />
      )}
    </div>
  );
}

interface ActProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** For an act that stays on until it is taken back. */
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

function Act({ icon: Icon, label, pressed, onClick }: ActProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onClick}
      className="flex min-h-12 min-w-0 items-center gap-3 rounded-xl px-3 py-1.5 text-start leading-snug hover:bg-sunken aria-pressed:text-accent"
    >
      <Icon
        aria-hidden
        size={19}
        strokeWidth={1.9}
        className="shrink-0 text-ink-soft in-aria-pressed:text-accent"
        fill={pressed === true ? 'currentColor' : 'none'}
        fillOpacity={0.25}
      />
      {label}
    </button>
  );
}
