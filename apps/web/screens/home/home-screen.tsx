import { Link } from '@tanstack/react-router';
import {
  ArrowRight,
  AudioWaveform,
  Image,
  MessageSquareText,
  Mic,
  PlugZap,
  ShieldCheck,
  UserRoundX,
} from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../../state/app.ts';
import { DoorFace } from './door-face.tsx';
import { DoorPlane } from './door-plane.tsx';

/** Two equal doors, and small other ways in. */
export function HomeScreen() {
  const { t } = useTranslation();
  const { visit } = useApp();
  const state = useStore(visit.store);
  const warmReader = useWarmReader();
  return (
    <div className="rise mx-auto w-full max-w-5xl px-4 pt-8 pb-16 sm:px-6 sm:pt-14">
      <title>{t('home.tab')}</title>
      <div className="mx-auto max-w-3xl text-center">
        <h1 tabIndex={-1} className="text-4xl outline-none sm:text-6xl">
          {t('home.title')}
        </h1>
        <p className="mx-auto mt-4 max-w-2xl text-ink-soft sm:mt-5 sm:text-xl">{t('home.intro')}</p>
      </div>

      {state.kind === 'chosen' && (
        <p className="mt-8 text-center">
          <Link
            to="/stage"
            className="inline-flex min-h-11 items-center gap-2 rounded-full bg-accent-wash px-5 font-medium text-ink hover:brightness-95"
          >
            {t('home.continue', { emotion: t(`emotion.${state.emotion}`) })}
            <ArrowRight aria-hidden size={18} />
          </Link>
        </p>
      )}

      <div className="mt-8 grid gap-4 sm:mt-12 sm:grid-cols-2 sm:gap-5">
        <Door to="/read" title={t('home.readFace')} text={t('home.readFaceText')} onApproach={warmReader}>
          <DoorFace />
        </Door>
        <Door to="/pick" title={t('home.pickMood')} text={t('home.pickMoodText')}>
          <DoorPlane />
        </Door>
      </div>

      <p className="mt-8 flex flex-wrap items-center justify-center gap-x-2 gap-y-1 text-ink-soft">
        <span>{t('home.or')}</span>
        <Link
          to="/photo"
          className="inline-flex min-h-11 items-center gap-2 rounded-full px-4 text-ink underline underline-offset-4 hover:bg-sunken"
        >
          <Image aria-hidden size={18} />
          {t('home.photo')}
        </Link>
        <Link
          to="/pick"
          search={{ by: 'words' }}
          className="inline-flex min-h-11 items-center gap-2 rounded-full px-4 text-ink underline underline-offset-4 hover:bg-sunken"
        >
          <MessageSquareText aria-hidden size={18} />
          {t('home.words')}
        </Link>
        <Link
          to="/voice"
          className="inline-flex min-h-11 items-center gap-2 rounded-full px-4 text-ink underline underline-offset-4 hover:bg-sunken"
        >
          <Mic aria-hidden size={18} />
          {t('home.voice')}
        </Link>
      </p>

      <p className="mt-2 flex flex-wrap justify-center gap-x-2 text-center">
        <Link
          to="/soundscape"
          className="inline-flex min-h-11 items-center gap-2 rounded-full px-4 text-ink-soft underline underline-offset-4 hover:bg-sunken"
        >
          <AudioWaveform aria-hidden size={18} />
          {t('soundscape.offer')}
        </Link>
        <Link
          to="/first-questions"
          className="inline-flex min-h-11 items-center gap-2 rounded-full px-4 text-ink-soft underline underline-offset-4 hover:bg-sunken"
        >
          {t('questions.offer')}
        </Link>
      </p>

      <ul className="mx-auto mt-12 grid max-w-4xl gap-6 text-[0.95rem] text-ink-soft sm:grid-cols-3">
        <li className="flex gap-3">
          <ShieldCheck aria-hidden size={20} className="mt-0.5 shrink-0 text-accent" />
          <span>{t('home.promisePictures')}</span>
        </li>
        <li className="flex gap-3">
          <UserRoundX aria-hidden size={20} className="mt-0.5 shrink-0 text-accent" />
          <span>{t('home.promiseAccount')}</span>
        </li>
        <li className="flex gap-3">
          <PlugZap aria-hidden size={20} className="mt-0.5 shrink-0 text-accent" />
          <span>{t('home.promiseOffline')}</span>
        </li>
      </ul>
    </div>
  );
}

interface DoorProps {
  readonly to: '/read' | '/pick';
  readonly title: string;
  readonly text: string;
  readonly children: React.ReactNode;
  /** A pointer or the focus is on it. */
  readonly onApproach?: () => void;
}

/** Loads the networks when somebody who has used the camera before comes near its door. */
function useWarmReader(): () => void {
  const { camera, device } = useApp();
  const release = useRef<(() => void) | undefined>(undefined);
  useEffect(
    () => () => {
      release.current?.();
      release.current = undefined;
    },
    [],
  );
  return () => {
    const { consentAt, detector } = device.getState();
    if (consentAt !== undefined) release.current ??= camera.prepare(detector);
  };
}

function Door({ to, title, text, children, onApproach }: DoorProps) {
  const id = useId();
  return (
    <Link
      to={to}
      onPointerEnter={onApproach}
      onFocus={onApproach}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      className="card group flex min-h-36 overflow-hidden sm:flex-col transition-[transform,box-shadow] duration-300 hover:-translate-y-1 hover:shadow-xl motion-reduce:hover:translate-y-0"
    >
      <span
        aria-hidden
        className="block w-28 shrink-0 border-line max-sm:border-r sm:h-60 sm:w-auto sm:border-b"
      >
        {children}
      </span>
      <span className="flex flex-1 items-end gap-3 p-4 sm:items-start sm:gap-4 sm:p-6">
        <span className="flex-1">
          <span id={`${id}-title`} className="block font-display text-2xl sm:text-[1.7rem]">
            {title}
          </span>
          <span id={`${id}-text`} className="mt-1 block text-[0.95rem] text-ink-soft sm:mt-1.5 sm:text-base">
            {text}
          </span>
        </span>
        <ArrowRight
          aria-hidden
          className="mt-1.5 mb-1 shrink-0 text-accent transition-transform group-hover:translate-x-1"
        />
      </span>
    </Link>
  );
}
