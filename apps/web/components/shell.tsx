import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Bookmark, Compass, Sun, UserRound, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useAppOpener } from '../state/app-opener.ts';
import { importWithRetry } from '../state/import-with-retry.ts';
import { Logo } from './logo.tsx';
import { useShellKeys } from './use-shell-keys.ts';

const loadFurniture = importWithRetry(() => import('./furniture.tsx'));
const Above = lazy(async () => ({ default: (await loadFurniture()).FurnitureAbove }));
const Below = lazy(async () => ({ default: (await loadFurniture()).FurnitureBelow }));

const PLACES = [
  { to: '/', name: 'now', icon: Sun },
  { to: '/explore', name: 'explore', icon: Compass },
  { to: '/library', name: 'library', icon: Bookmark },
  { to: '/you', name: 'you', icon: UserRound },
] as const satisfies readonly { to: string; name: string; icon: LucideIcon }[];

/**
 * What stands around every page: the sky, the four places (below on phones, at the side on wide screens), and, once the
 * app is there, what it has to say wherever one is.
 */
export function Shell() {
  const { t } = useTranslation();
  const presence = useStore(useAppOpener().store);
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main);
  useShellKeys();
  return (
    <div className="flex min-h-dvh flex-col pb-(--bar) md:ps-(--rail)">
      <div aria-hidden className="sky" />
      <a
        href="#main"
        className="sr-only z-50 rounded-full bg-accent px-5 py-3 text-accent-ink focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
      >
        {t('nav.skip')}
      </a>
      {presence.kind === 'open' && (
        <Suspense>
          <Above app={presence.app} />
        </Suspense>
      )}
      <main id="main" ref={main} tabIndex={-1} className="flex flex-1 flex-col outline-none">
        <Outlet />
      </main>
      {presence.kind === 'open' && (
        <Suspense>
          <Below app={presence.app} />
        </Suspense>
      )}
      <nav
        aria-label={t('nav.main')}
        className="fixed inset-x-0 bottom-0 z-30 border-t border-line/60 bg-paper/85 pb-[env(safe-area-inset-bottom)] backdrop-blur-md md:inset-y-0 md:end-auto md:w-(--rail) md:border-e md:border-t-0 md:pb-4"
      >
        <div className="hidden place-items-center py-5 md:grid">
          <Logo />
        </div>
        <ul className="grid grid-cols-4 md:grid-cols-1 md:gap-1.5 md:px-2">
          {PLACES.map(({ to, name, icon: Icon }) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact: to === '/' }}
                className="group flex min-h-16 flex-col items-center justify-center gap-0.5 rounded-2xl text-xs text-ink-soft hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-accent md:min-h-18"
              >
                <span className="grid h-8 w-14 place-items-center rounded-full transition-colors group-hover:bg-sunken group-aria-[current=page]:bg-accent-wash">
                  <Icon aria-hidden size={21} strokeWidth={1.8} />
                </span>
                {t(`nav.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** After a change of page, focus goes to its heading, so that the keyboard and the reader start there; to a field that asks for it. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>): void {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const previous = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (previous.current !== undefined && pathname !== undefined && previous.current !== pathname) {
      const heading = main.current?.querySelector<HTMLElement>('h1');
      // A page whose field has taken it keeps it there.
      const isTaken = main.current?.querySelector('input:focus') !== null;
      if (!isTaken) (heading ?? main.current)?.focus({ preventScroll: true });
    }
    previous.current = pathname;
  }, [pathname, main]);
}
