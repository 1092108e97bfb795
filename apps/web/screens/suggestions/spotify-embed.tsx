import type { CatalogueItem } from '@emoverse/domain';
import { spotifyEmbedAddress } from '@emoverse/playback';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useApp } from '../../state/app.ts';
import { EmbedFrame } from './embed-frame.tsx';

/** Spotify's small player, loaded only after a click and, the first time, a word on who will see what. */
export function SpotifyEmbed({
  item,
  onOpen,
}: {
  readonly item: CatalogueItem;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation();
  const { device } = useApp();
  const allowed = useStore(device, (state) => state.embedsAllowed);
  const [state, setState] = useState<'closed' | 'asking' | 'playing'>('closed');
  const address = spotifyEmbedAddress(item);
  if (address === undefined) return null;
  const play = (): void => {
    onOpen();
    setState('playing');
  };
  if (state === 'playing') {
    return (
      <EmbedFrame
        address={address}
        title={t('embed.title', { title: item.title })}
        page={address.replace('/embed/', '/')}
        onClose={() => setState('closed')}
      />
    );
  }
  return (
    <>
      <Button
        size="small"
        aria-label={t('embed.playNamed', { title: item.title })}
        onClick={() => (allowed ? play() : setState('asking'))}
      >
        <Play aria-hidden size={14} />
        {t('embed.play')}
      </Button>
      <Sheet title={t('embed.askTitle')} open={state === 'asking'} onClose={() => setState('closed')}>
        <p>{t('embed.ask')}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button
            look="primary"
            onClick={() => {
              device.setState({ embedsAllowed: true });
              play();
            }}
          >
            {t('embed.allow')}
          </Button>
          <Button onClick={() => setState('closed')}>{t('consent.notNow')}</Button>
        </div>
      </Sheet>
    </>
  );
}
