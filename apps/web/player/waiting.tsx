import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../components/button.tsx';
import { useApp } from '../state/app.ts';
import { current } from './queue.ts';

/** The queue, where something else is on: it waits, and goes on from here. */
export function Waiting() {
  const { t } = useTranslation();
  const { player } = useApp();
  const track = useStore(player.queue.store, ({ queue }) => current(queue));
  if (track === undefined) return null;
  return (
    <Button size="small" look="quiet" onClick={() => player.queue.play()}>
      <Play aria-hidden size={14} />
      <span className="max-w-40 truncate">{t('player.backTo', { title: track.work.title })}</span>
    </Button>
  );
}
