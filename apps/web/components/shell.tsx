import { lightPlace, lightProperties } from '@emoverse/light';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Bookmark, Brain, History, House, LifeBuoy, Settings, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { PracticeStage } from '../screens/practice/practice-stage.tsx';
import { useApp } from '../state/app.ts';
import { loadPart } from '../state/load-part.ts';
import { CameraSign } from './camera-sign.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { Logo } from './logo.tsx';
import { MoodOfferBar } from './mood-offer-bar.tsx';
import { SoundscapeSign } from './soundscape-sign.tsx';
import { ToastRegion } from './toast-region.tsx';

const loadPlayer = loadPart(() => import('../player/player-bar.tsx'));
const PlayerBar = lazy(async () => ({ default: (await loadPlayer()).PlayerBar }));

const PLACES = [
  { to: '/', name: 'home', icon: House },
  { to: '/history', name: 'history', icon: History },
  { to: '/saved', name: 'saved', icon: Bookmark },
  { to: '/learned', name: 'learned', icon: Brain },
  { to: '/settings', name: 'settings', icon: Settings },
] as const satisfies readonly { to: string; name: string; icon: LucideIcon }[];

/** What stands around every page. */
export function Shell() {
  const { t } = useTranslation();
  const { visit, player } = useApp();
  const hasQueue = useStore(player.store, ({ queue }) => queue.at !== -1);
  const chosen = useStore(visit.store, (state) => (state.kind === 'chosen' ? state : undefined));
  const light = useMemo(
    () => (chosen === undefined ? undefined : lightProperties(lightPlace(chosen.mood, chosen.emotion))),
    [chosen],
  );
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main);
  return (
    <div style={light} className="lit flex min-h-dvh flex-col pb-16 md:pb-0">
      <div aria-hidden className="sky" />
      <a
        href="#main"
        className="sr-only z-50 rounded-full bg-accent px-5 py-3 text-accent-ink focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        {t('nav.skip')}
      </a>
      <header className="sticky top-0 z-30 border-b border-line/70 bg-paper/85 backdrop-blur-md">
        <div className="mx-auto flex min-h-16 w-full max-w-6xl items-center gap-3 px-4 sm:px-6">
          <Logo />
          <nav aria-label={t('nav.main')} className="mx-auto hidden gap-1 md:flex">
            {PLACES.map(({ to, name }) => (
              <Link
                key={to}
                to={to}
                activeOptions={{ exact: to === '/' }}
                className="rounded-full px-3.5 py-2 text-[0.95rem] text-ink-soft hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink"
              >
                {t(`nav.${name}`)}
              </Link>
            ))}
          </nav>
          <div className="ml-auto flex items-center gap-2 md:ml-0">
            <SoundscapeSign />
            <CameraSign />
            <Link
              to="/help"
              className="inline-flex min-h-11 items-center gap-1.5 rounded-full px-2.5 text-[0.95rem] text-ink-soft hover:bg-sunken hover:text-ink"
            >
              <LifeBuoy aria-hidden size={18} />
              {t('nav.help')}
            </Link>
          </div>
        </div>
        <ConnectionBanner />
        <MoodOfferBar />
      </header>
      <main id="main" ref={main} tabIndex={-1} className="flex-1 outline-none">
        <Outlet />
      </main>
      <Foot />
      {hasQueue && (
        <Suspense fallback={<PlayerComing />}>
          <PlayerBar />
        </Suspense>
      )}
      <nav
        aria-label={t('nav.mobile')}
        className="fixed inset-x-0 bottom-0 z-30 grid grid-cols-5 border-t border-line bg-paper/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-md md:hidden"
      >
        {PLACES.map(({ to, name, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === '/' }}
            className="flex min-h-16 flex-col items-center justify-center gap-1 text-xs text-ink-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent"
          >
            <Icon aria-hidden size={20} strokeWidth={1.8} />
            {t(`nav.${name}`)}
          </Link>
        ))}
      </nav>
      <PracticeStage />
      <ToastRegion />
    </div>
  );
}

function PlayerComing() {
  const { t } = useTranslation();
  return (
    <p role="status" className="sticky bottom-16 z-20 border-t border-line bg-paper/95 px-4 py-4 md:bottom-0">
      {t('common.loading')}
    </p>
  );
}

function Foot() {
  const { t } = useTranslation();
  return (
    <footer className="border-t border-line/70">
      <div className="mx-auto flex w-full max-w-6xl flex-wrap gap-x-6 gap-y-2 px-4 py-6 text-sm text-ink-soft sm:px-6">
        <p className="mr-auto">{t('foot.promise')}</p>
        <Link to="/playlists" className="underline underline-offset-4 hover:text-ink">
          {t('nav.playlists')}
        </Link>
        <Link to="/calendar" className="underline underline-offset-4 hover:text-ink">
          {t('nav.calendar')}
        </Link>
        <Link to="/about" className="underline underline-offset-4 hover:text-ink">
          {t('nav.about')}
        </Link>
        <Link to="/catalogue" className="underline underline-offset-4 hover:text-ink">
          {t('nav.catalogue')}
        </Link>
        <Link to="/help" className="underline underline-offset-4 hover:text-ink">
          {t('foot.help')}
        </Link>
      </div>
    </footer>
  );
}

/** After a change of page, focus goes to its heading, so that the keyboard and the reader start there. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>): void {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const previous = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (previous.current !== undefined && pathname !== undefined && previous.current !== pathname) {
      const heading = main.current?.querySelector<HTMLElement>('h1');
      (heading ?? main.current)?.focus({ preventScroll: true });
    }
    previous.current = pathname;
  }, [pathname, main]);
}
