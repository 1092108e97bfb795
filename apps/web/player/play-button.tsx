import { useRouterState } from '@tanstack/react-router';
import type { CatalogueItem } from '@emoverse/domain';
import { linksForItem } from '@emoverse/playback';
import { ExternalLink, Pause, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { buttonClass } from '../components/button.tsx';
import { useApp } from '../state/app.ts';
import { current } from './queue.ts';
import { isOwnTrack, type Playable } from './track.ts';

interface PlayButtonProps {
  readonly playable: Playable;
  /** The works it stands among: what is played after it. */
  readonly among: readonly Playable[];
  /** `cover`: a round sign on a picture; `primary` and `quiet`: with its word. */
  readonly look?: 'cover' | 'primary' | 'quiet';
}

/** The one main act of a work: plays it, begins it, or opens it where it is. */
export function PlayButton({ playable, among, look = 'cover' }: PlayButtonProps) {
  const { t } = useTranslation();
  const { player, practice, soundscape, reactions } = useApp();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { item, impressionId } = playable;
  const target = { itemId: item.id, impressionId };
  const isOn = useStore(player.store, ({ queue }) => current(queue)?.itemId === item.id);
  const sounds = useStore(player.store, ({ kind }) => kind === 'playing' || kind === 'loading') && isOn;
  const className =
    look === 'cover'
      ? 'inline-grid size-11 place-items-center rounded-full bg-black/55 text-white backdrop-blur-sm hover:bg-black/75'
      : buttonClass(look);
  const word = look !== 'cover';
  if (!isOwnTrack(item) && item.practice === undefined) {
    const [link] = linksForItem(item);
    if (link === undefined) return null;
    const text = t(`link.${link.exact ? 'exact' : 'search'}.${link.purpose}`, {
      service: t(`service.${link.service}`),
    });
    return (
      <a
        href={link.address}
        target="_blank"
        rel="noreferrer noopener"
        aria-label={t('link.accessible', { text, title: item.title })}
        onClick={() => reactions.react(target, 'opened')}
        className={className}
      >
        <ExternalLink aria-hidden size={18} />
        {word && text}
      </a>
    );
  }
  const begin = (): void => {
    if (item.practice !== undefined) beginPractice(item, item.practice);
    else if (isOn) player.toggle();
    else player.playQueue(among, item.id);
  };
  const beginPractice = (
    { title, mood, durationMinutes }: CatalogueItem,
    steps: NonNullable<CatalogueItem['practice']>,
  ): void => {
    if (steps.kind === 'soundscape') {
      void soundscape.start({ title, route: [mood], follows: false, target }).then(() => {
        if (durationMinutes !== undefined) soundscape.setTimer(durationMinutes);
      });
    } else practice.begin({ title, practice: steps, target, path });
  };
  const name = sounds ? 'pause' : 'play';
  const Icon = sounds ? Pause : Play;
  return (
    <button
      type="button"
      aria-label={
        item.practice === undefined
          ? t(`player.${name}Named`, { title: item.title })
          : item.practice.kind === 'soundscape'
            ? t('soundscape.playNamed', { title: item.title })
            : t('practice.beginNamed', { title: item.title })
      }
      onClick={begin}
      className={className}
    >
      <Icon aria-hidden size={18} fill="currentColor" />
      {word && (item.practice === undefined ? t(`player.${name}`) : t('practice.begin'))}
    </button>
  );
}
