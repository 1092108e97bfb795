import { ExternalLink, Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { IconButton } from '../../components/icon-button.tsx';
import { describeGaveWay } from '../../messages/describe-gave-way.ts';
import type { NowPlaying, SpotifySession } from './spotify-session.ts';

/** What plays, with the buttons that everybody knows. */
export function NowPlayingPanel({ session }: { readonly session: SpotifySession }) {
  const { t } = useTranslation();
  const { now, busy, gaveWay } = useStore(session.store);
  if (now === undefined) {
    return (
      <section aria-label={t('spotify.nowPlaying')} className="card p-5">
        <p className="text-ink-soft">{t('spotify.nothingPlays')}</p>
      </section>
    );
  }
  return (
    <section aria-label={t('spotify.nowPlaying')} className="card grid gap-3 p-5">
      <div>
        <h2 className="text-2xl">{now.title}</h2>
        <p>{now.artists.join(', ')}</p>
        <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-ink-soft">
          <span>
            {now.deviceName === undefined
              ? t('spotify.onThisPage')
              : t('spotify.on', { device: now.deviceName })}
          </span>
          <a
            href={now.address}
            target="_blank"
            rel="noreferrer noopener"
            className="inline-flex items-center gap-1 underline underline-offset-4"
          >
            {t('spotify.openThere')}
            <ExternalLink aria-hidden size={14} />
          </a>
        </p>
      </div>
      <p role="status">{gaveWay !== undefined && describeGaveWay('spotify', gaveWay, t)}</p>
      <Position now={now} onSeek={(positionMs) => void session.command({ command: 'seek', positionMs })} />
      <div role="group" aria-label={t('spotify.controls')} className="flex gap-1">
        <IconButton
          icon={SkipBack}
          label={t('spotify.previous')}
          disabled={busy}
          onClick={() => void session.command({ command: 'previous' })}
        />
        <IconButton
          icon={now.paused ? Play : Pause}
          label={now.paused ? t('spotify.resume') : t('spotify.pause')}
          disabled={busy}
          onClick={() => void session.command({ command: now.paused ? 'resume' : 'pause' })}
        />
        <IconButton
          icon={SkipForward}
          label={t('spotify.next')}
          disabled={busy}
          onClick={() => void session.command({ command: 'next' })}
        />
      </div>
    </section>
  );
}

const SECOND = 1000;

/** Where the song is; moves by itself while it plays, and follows the hand while it is moved. */
function Position({ now, onSeek }: { readonly now: NowPlaying; readonly onSeek: (ms: number) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [passed, setPassed] = useState(0);
  const [held, setHeld] = useState<number | undefined>(undefined);
  useEffect(() => {
    setPassed(0);
    setHeld(undefined);
    if (now.paused) return;
    const timer = setInterval(() => setPassed(Date.now() - now.at), SECOND);
    return () => clearInterval(timer);
  }, [now]);
  const position = held ?? Math.min(now.durationMs, now.positionMs + passed);
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        {t('spotify.position')}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={now.durationMs}
        step={SECOND}
        value={position}
        aria-valuetext={t('spotify.positionOf', {
          at: clockText(position),
          length: clockText(now.durationMs),
        })}
        className="w-full accent-accent"
        onChange={(event) => setHeld(Number(event.target.value))}
        onPointerUp={() => held !== undefined && onSeek(held)}
        onKeyUp={() => held !== undefined && onSeek(held)}
      />
      <p aria-hidden className="flex justify-between text-sm text-ink-soft">
        <span>{clockText(position)}</span>
        <span>{clockText(now.durationMs)}</span>
      </p>
    </div>
  );
}

function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
