import type { MoodPoint } from '@emoverse/domain';
import { Link, useSearch } from '@tanstack/react-router';
import { MessageCircle, ScanFace, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { InApp } from '../../components/in-app.tsx';
import { PlayForNow } from '../../player/play-for-now.tsx';
import { useAppOpener } from '../../state/app-opener.ts';
import { importWithRetry } from '../../state/import-with-retry.ts';
import { useRoomLight } from '../../state/room-light-context.ts';
import { LanguageChoice } from './language-choice.tsx';
import { MoodOrb } from './mood-orb.tsx';

const loadAgain = importWithRetry(() => import('./again.tsx'));
const Again = lazy(async () => ({ default: (await loadAgain()).Again }));

/** The first page: how are you? An orb to say it with, two more doors, and sound in one tap. It needs no app to be read. */
export function NowScreen() {
  const { t } = useTranslation();
  const opener = useAppOpener();
  const light = useRoomLight();
  const { after } = useSearch({ from: '/' });
  const isOpen = useStore(opener.store, ({ kind }) => kind === 'open');
  const warmReader = useWarmReader();
  const choose = async (point: MoodPoint): Promise<void> => {
    const { visit } = await opener.open();
    visit.proposePoint(point);
  };
  return (
    <div className="relative mx-auto flex w-full max-w-5xl flex-1 flex-col items-center justify-center gap-3 px-4 pt-13 pb-5 sm:gap-5 sm:px-6">
      <title>{t('now.tab')}</title>
      <div aria-hidden ref={keepTempo} className="sky-clouds" />
      <LanguageChoice />
      <h1 tabIndex={-1} className="text-center text-4xl outline-none sm:text-6xl">
        {t('now.title')}
      </h1>
      {after === 'deleting' && (
        <p role="status" className="text-center font-medium">
          {t('now.allDeleted')}
        </p>
      )}
      <MoodOrb onMove={light.show} onChoose={(point) => void choose(point)} />
      <div className="grid w-full max-w-lg grid-cols-2 gap-3">
        <Door to="/read" icon={ScanFace} label={t('now.readFace')} onApproach={warmReader} />
        <Door to="/say" icon={MessageCircle} label={t('now.say')} />
        <PlayForNow className="col-span-2 min-h-13 shadow-card" />
      </div>
      <p className="min-h-[2lh] w-full max-w-md text-center text-sm text-ink-soft sm:min-h-0">
        {t('now.promise')}
      </p>
      {/* Room for it from the beginning, so that nothing moves when it comes. */}
      <div className="flex min-h-13 w-full items-center">
        {isOpen && (
          <Suspense>
            <InApp>
              <Again />
            </InApp>
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** The sky stays in the tempo that it has: it would jump with every other while the orb is moved. */
function keepTempo(sky: HTMLElement | null): void {
  sky?.style.setProperty('--tempo', getComputedStyle(sky).getPropertyValue('--tempo'));
}

interface DoorProps {
  readonly to: '/read' | '/say';
  readonly icon: LucideIcon;
  readonly label: string;
  /** A pointer or the focus is on it. */
  readonly onApproach?: () => void;
}

function Door({ to, icon: Icon, label, onApproach }: DoorProps) {
  return (
    <Link
      to={to}
      onPointerEnter={onApproach}
      onFocus={onApproach}
      className="flex min-h-18 flex-col items-center justify-center gap-1 rounded-card border border-line/70 bg-surface/80 px-3 py-2.5 text-center font-display text-lg shadow-card backdrop-blur-sm transition-transform duration-300 hover:-translate-y-0.5 sm:min-h-20"
    >
      <Icon aria-hidden size={24} strokeWidth={1.7} className="text-accent" />
      {label}
    </Link>
  );
}

/** Loads the networks when somebody comes near the camera's door. The camera itself waits for a tap behind it. */
function useWarmReader(): () => void {
  const opener = useAppOpener();
  const release = useRef<(() => void) | undefined>(undefined);
  useEffect(
    () => () => {
      release.current?.();
      release.current = undefined;
    },
    [],
  );
  return () => {
    const presence = opener.store.getState();
    if (presence.kind !== 'open') return;
    const { camera, device } = presence.app;
    release.current ??= camera.prepare(device.getState().detector);
  };
}
