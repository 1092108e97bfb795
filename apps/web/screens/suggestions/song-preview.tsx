import type { SongPreview as Preview } from '@emoverse/api-contract';
import type { CatalogueItem } from '@emoverse/domain';
import { ExternalLink, Headphones } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { isOwnTrack } from '../../player/track.ts';
import { takeTurnsWithElement } from '../../sound/take-turns-with-element.ts';
import { useApp } from '../../state/app.ts';
import { asApiError } from '../../state/profile-state.ts';
import { useSettings } from '../../state/use-settings.ts';

interface SongPreviewProps {
  readonly item: CatalogueItem;
  readonly onOpen: () => void;
}

type State =
  | { readonly kind: 'closed' | 'looking' | 'none' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'found'; readonly preview: Extract<Preview, { kind: 'found' }> };

/** Half a minute of a song from Apple's shop, beside its page there; for who switched previews on. */
export function SongPreview({ item, onOpen }: SongPreviewProps) {
  const { t } = useTranslation();
  const { services } = useApp();
  const { songPreviews } = useSettings();
  const [state, setState] = useState<State>({ kind: 'closed' });
  if (!songPreviews || item.domain !== 'music' || isOwnTrack(item)) return null;
  const look = async (): Promise<void> => {
    setState({ kind: 'looking' });
    onOpen();
    try {
      const preview = await services.api.call('findPreview', { params: { itemId: item.id } });
      setState(preview.kind === 'found' ? { kind: 'found', preview } : { kind: 'none' });
    } catch (error) {
      setState({ kind: 'failed', message: asApiError(error).message });
    }
  };
  return (
    <>
      {state.kind !== 'found' && (
        <Button
          size="small"
          aria-disabled={state.kind === 'looking'}
          aria-label={t('preview.buttonNamed', { title: item.title })}
          onClick={() => {
            if (state.kind !== 'looking') void look();
          }}
        >
          <Headphones aria-hidden size={15} />
          {state.kind === 'looking' ? t('preview.looking') : t('preview.button')}
        </Button>
      )}
      <span
        role="status"
        className={state.kind === 'none' || state.kind === 'failed' ? 'text-sm' : 'sr-only'}
      >
        {state.kind === 'none' && t('preview.none')}
        {state.kind === 'failed' && t('failed.text', { message: state.message })}
      </span>
      {state.kind === 'found' && <PreviewPlayer preview={state.preview} />}
    </>
  );
}

/** The browser's own controls, and beside them whose preview it is, with the way to the shop. */
function PreviewPlayer({ preview }: { readonly preview: Extract<Preview, { kind: 'found' }> }) {
  const { t } = useTranslation();
  const { oneSound } = useApp();
  const audio = useRef<HTMLAudioElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const element = audio.current;
    if (element === null) return undefined;
    element.focus();
    return takeTurnsWithElement(oneSound, element);
  }, [oneSound]);
  return (
    <div className="grid w-full gap-1.5 rounded-xl bg-sunken p-3 text-sm">
      {/* eslint-disable-next-line jsx-a11y-x/media-has-caption -- half a minute of music, whose words we do not know */}
      <audio
        ref={audio}
        controls
        autoPlay
        preload="auto"
        src={preview.sound}
        aria-label={t('preview.player', { title: preview.title, artist: preview.artist })}
        className="w-full"
        onError={() => setFailed(true)}
      />
      <p role="alert" className={failed ? '' : 'sr-only'}>
        {failed && t('preview.notPlayed')}
      </p>
      <p className="flex flex-wrap items-center gap-x-3">
        <span>{t('preview.courtesy')}</span>
        <a
          href={preview.page}
          target="_blank"
          rel="noreferrer noopener"
          className="inline-flex items-center gap-1 underline underline-offset-4"
        >
          {t('preview.page', { title: preview.title })}
          <ExternalLink aria-hidden size={14} />
        </a>
      </p>
    </div>
  );
}
