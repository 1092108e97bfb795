import type { ItemId } from '@emoverse/domain';
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, type ButtonLook } from '../components/button.tsx';
import { useApp } from '../state/app.ts';
import { useSettings } from '../state/use-settings.ts';
import type { Playable } from './track.ts';

interface PlayAllProps {
  readonly playables: readonly Playable[];
  readonly startAt?: ItemId;
  readonly look?: ButtonLook;
  readonly onPlay?: () => void;
}

/** Plays a list or a journey through, as far as it can sound here. Nothing where nothing of it can. */
export function PlayAll({ playables, startAt, look = 'primary', onPlay }: PlayAllProps) {
  const { t } = useTranslation();
  const { player, device, gone, spotify } = useApp();
  // Asked again when what may sound here changes.
  useStore(device, ({ players }) => players);
  useStore(gone.store, ({ ids }) => ids);
  useStore(spotify.store, ({ account }) => account);
  useSettings();
  if (player.countOf(playables) === 0) return null;
  return (
    <Button
      look={look}
      onClick={() => {
        onPlay?.();
        player.playAll(playables, startAt);
      }}
    >
      <Play aria-hidden size={17} fill="currentColor" />
      {t('play.all')}
    </Button>
  );
}
