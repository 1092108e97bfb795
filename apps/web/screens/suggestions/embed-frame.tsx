import { Ban, WifiOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../../components/button.tsx';

/** A player of another host that says nothing for so long is missed. */
const PATIENCE_MS = 6_000;

interface EmbedFrameProps {
  readonly address: string;
  /** The title of the frame. */
  readonly title: string;
  /** A page of the same service, for when the frame stays empty. */
  readonly page: string;
  readonly onClose: () => void;
}

/**
 * A player of another host. No browser tells a page that a frame was blocked or did not come: the host's player is
 * known by the messages that it sends, and where none comes the frame stays, with a word and the ways on beside it.
 */
export function EmbedFrame({ address, title, page, onClose }: EmbedFrameProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLIFrameElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<'waiting' | 'there' | 'silent' | 'offline'>('waiting');
  useEffect(() => {
    setState(navigator.onLine ? 'waiting' : 'offline');
    const listen = (event: MessageEvent): void => {
      const isFrame = event.source === frame.current?.contentWindow;
      if (isFrame && event.origin === new URL(address).origin) setState('there');
    };
    window.addEventListener('message', listen);
    const timer = setTimeout(() => {
      setState((now) => (now === 'waiting' ? 'silent' : now));
    }, PATIENCE_MS);
    return () => {
      window.removeEventListener('message', listen);
      clearTimeout(timer);
    };
  }, [address, attempt]);
  const Icon = state === 'offline' ? WifiOff : Ban;
  return (
    <div className="grid w-full gap-2">
      {state !== 'offline' && (
        <iframe
          key={attempt}
          ref={frame}
          src={address}
          title={title}
          allow="encrypted-media; clipboard-write"
          referrerPolicy="strict-origin-when-cross-origin"
          className="h-20 w-full rounded-xl border-0"
        />
      )}
      <div role="status">
        {(state === 'silent' || state === 'offline') && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl bg-warn-wash px-3 py-2 text-sm">
            <Icon aria-hidden size={17} className="shrink-0" />
            <p className="min-w-0 flex-1 basis-60">
              {state === 'offline' ? t('embed.offline') : t('embed.silent')}
            </p>
            <Button size="small" onClick={() => setAttempt(attempt + 1)}>
              {t('common.tryAgain')}
            </Button>
            <a
              href={page}
              target="_blank"
              rel="noreferrer noopener"
              className={buttonClass('secondary', '', 'small')}
            >
              {t('spotify.openThere')}
            </a>
            <Button size="small" look="quiet" onClick={onClose}>
              {t('embed.close')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
