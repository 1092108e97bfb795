import { ListPlus, Pause, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../components/button.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { useApp } from '../state/app.ts';
import { current } from './queue.ts';
import { isOwnTrack, type Playable } from './track.ts';

interface PlayTrackProps {
  readonly playable: Playable;
  /** The list it stands in: what is played after it. */
  readonly among: readonly Playable[];
}

/** Plays a track of the person's own and what follows it in its list, or puts it behind the queue. */
export function PlayTrack({ playable, among }: PlayTrackProps) {
  const { t } = useTranslation();
  const { player, toasts } = useApp();
  const { item } = playable;
  const isOn = useStore(player.store, ({ queue }) => current(queue)?.itemId === item.id);
  const sounds = useStore(player.store, ({ kind }) => kind === 'playing' || kind === 'loading');
  if (!isOwnTrack(item)) return null;
  const { title } = item;
  return (
    <>
      <Button
        look="primary"
        size="small"
        aria-label={isOn && sounds ? t('player.pauseNamed', { title }) : t('player.playNamed', { title })}
        onClick={() => {
          if (isOn) player.toggle();
          else player.playQueue(among, item.id);
        }}
      >
        {isOn && sounds ? <Pause aria-hidden size={16} /> : <Play aria-hidden size={16} />}
        {isOn && sounds ? t('player.pause') : t('player.play')}
      </Button>
      <IconButton
        icon={ListPlus}
        label={t('player.append', { title })}
        onClick={() => {
          player.append([playable]);
          toasts.show(t('player.appended', { title }));
        }}
      />
    </>
  );
}
