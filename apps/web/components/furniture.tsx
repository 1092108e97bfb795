import { lightPoint } from '@emoverse/light';
import { Link, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { PlayerSlot } from '../player/player-slot.tsx';
import { MoodSheet } from '../mood-choice/mood-sheet.tsx';
import { PracticeStage } from '../practice/practice-stage.tsx';
import type { App } from '../state/app-parts.ts';
import { AppProvider } from '../state/app-context.ts';
import { importWithRetry } from '../state/import-with-retry.ts';
import { useRoomLight } from '../state/room-light-context.ts';
import { AskAfterLine } from './ask-after-line.tsx';
import { CameraSign } from './camera-sign.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { NewerLine } from './newer-line.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import { MoodOfferBar } from './mood-offer-bar.tsx';
import { ToastRegion } from './toast-region.tsx';

const loadGestures = importWithRetry(() => import('./gesture-answers.tsx'));
const GestureAnswers = lazy(async () => ({ default: (await loadGestures()).GestureAnswers }));

/** Above every page: what cannot wait, the signs of what is on, and the light of the visit. */
export function FurnitureAbove({ app }: { readonly app: App }) {
  return (
    <AppProvider value={app}>
      <LightOfVisit app={app} />
      <div className="sticky top-0 z-30">
        <ConnectionBanner />
        <MoodOfferBar />
        <AskAfterLine />
        <NewerLine />
        <Signs />
      </div>
    </AppProvider>
  );
}

/** Below every page: the player, what fills the screen for a while, and messages. */
export function FurnitureBelow({ app }: { readonly app: App }) {
  return (
    <AppProvider value={app}>
      <Foot />
      <PlayerSlot />
      <PracticeStage />
      <MoodSheet />
      <KeysSheet />
      <Answers app={app} />
      <ToastRegion />
    </AppProvider>
  );
}

/** The room takes the colour of the mood that the visit is for. */
function LightOfVisit({ app }: { readonly app: App }) {
  const light = useRoomLight();
  const visit = useStore(app.visit.store);
  useEffect(() => {
    if (visit.kind === 'chosen') light.keep(lightPoint(visit.mood, visit.emotion));
  }, [visit, light]);
  return null;
}

/** Comes with the first camera that is watched for answers. */
function Answers({ app: { device, camera } }: { readonly app: App }) {
  const isWanted = useStore(device, ({ thumbs, nods }) => thumbs || nods);
  const isReading = useStore(camera.store, ({ kind }) => kind === 'reading');
  if (!isWanted || !isReading) return null;
  return (
    <Suspense>
      <GestureAnswers />
    </Suspense>
  );
}

function Signs() {
  return (
    <div className="pointer-events-none flex flex-wrap justify-end gap-2 px-2 *:pointer-events-auto *:mt-2 md:absolute md:end-4 md:top-1 md:px-0">
      <CameraSign />
    </div>
  );
}

const LINKS = [
  { to: '/about', name: 'about' },
  { to: '/help', name: 'help' },
] as const;

/** Below every page but the first. */
function Foot() {
  const { t } = useTranslation();
  const isFirst = useRouterState({ select: ({ location }) => location.pathname === '/' });
  if (isFirst) return null;
  return (
    <footer className="mx-auto flex w-full max-w-6xl flex-wrap gap-x-5 px-4 py-6 text-sm text-ink-soft sm:px-6">
      {LINKS.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
        >
          {t(`nav.${name}`)}
        </Link>
      ))}
    </footer>
  );
}
