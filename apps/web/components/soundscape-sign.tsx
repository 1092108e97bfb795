import { Link } from '@tanstack/react-router';
import { AudioWaveform, Play, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';

/** Stands on every page while a soundscape is on, or should be: what it is, and the button that ends it. */
export function SoundscapeSign() {
  const { t } = useTranslation();
  const { soundscape } = useApp();
  const state = useStore(soundscape.store);
  if (state.kind === 'silent') return null;
  const isHeldBack = state.kind !== 'starting' && state.kind !== 'playing';
  const button =
    'inline-flex min-h-9 items-center gap-1.5 rounded-full px-2.5 font-semibold text-accent hover:bg-sunken sm:px-3';
  return (
    <div
      role="region"
      aria-label={t('soundscape.sign')}
      className="flex items-center gap-1 rounded-full border border-line-strong bg-surface py-0.5 pr-0.5 pl-3 text-sm"
    >
      <Link to="/soundscape" className="flex min-h-9 items-center gap-2 font-medium">
        <AudioWaveform aria-hidden size={16} className={isHeldBack ? 'text-ink-soft' : 'text-accent'} />
        <span role="status" className="max-sm:sr-only">
          {t(`soundscape.signKind.${state.kind}`)}
        </span>
      </Link>
      {isHeldBack && (
        <button
          type="button"
          aria-label={t('soundscape.playAgain')}
          onClick={() => void soundscape.tryAgain()}
          className={button}
        >
          <Play aria-hidden size={13} fill="currentColor" />
          <span className="max-sm:sr-only">{t('soundscape.play')}</span>
        </button>
      )}
      <button
        type="button"
        aria-label={t('soundscape.stopNamed')}
        onClick={() => soundscape.stop()}
        className={button}
      >
        <Square aria-hidden size={13} fill="currentColor" />
        <span className="max-sm:sr-only">{t('soundscape.stop')}</span>
      </button>
    </div>
  );
}
