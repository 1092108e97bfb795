import { embedForItem, embedPage, spotifySearch } from '@emoverse/playback';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../components/button.tsx';
import { useApp } from '../state/app.ts';
import type { Asking } from './player.ts';

/** Whether the player of another host may be loaded: one line that says who will see what. Asked once. */
export function AskPlayer({ asking }: { readonly asking: Asking }) {
  const { t } = useTranslation();
  const { player } = useApp();
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      player.stopAsking();
    };
    document.addEventListener('keydown', pressed);
    const before = document.activeElement;
    yes.current?.focus();
    return () => {
      document.removeEventListener('keydown', pressed);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [player]);
  const { service } = asking;
  const { item } = asking.playable;
  const embed = embedForItem(item);
  const there = embed === undefined ? spotifySearch(item).address : embedPage(embed);
  return (
    <div
      role="group"
      aria-label={t(`play.ask.${service}.title`)}
      className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-6"
    >
      <p className="min-w-0 flex-1 basis-72">{t(`play.ask.${service}.text`)}</p>
      <div className="flex flex-wrap gap-2">
        <Button ref={yes} look="primary" onClick={() => player.answer('yes')}>
          {t('play.ask.yes')}
        </Button>
        <a
          href={there}
          target="_blank"
          rel="noreferrer noopener"
          className={buttonClass('secondary')}
          onClick={() => player.answer('no')}
        >
          {t('play.ask.no', { service: t(`service.${service}`) })}
        </a>
        <Button look="quiet" onClick={() => player.stopAsking()}>
          {t('consent.notNow')}
        </Button>
      </div>
    </div>
  );
}
