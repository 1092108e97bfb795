import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Part of Explore's address that leads to its field. */
export const SEARCH_FIELD = 'search';
const OPEN_DIALOG = 'dialog[open], [role="dialog"], [role="menu"], [role="listbox"]';

/** Keys that hold on every page: `/` searches, `Escape` goes back. (`?` is the furniture's: it shows a sheet.) */
export function useShellKeys(): void {
  const router = useRouter();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (isForSomethingElse(event)) return;
      if (event.key === '/') {
        event.preventDefault();
        void router.navigate({ to: '/explore', hash: SEARCH_FIELD });
      } else if (event.key === 'Escape' && router.history.canGoBack()) router.history.back();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [router]);
}

/** Whether a key is written into a field, taken by what is open above the page, or part of a shortcut. */
export function isForSomethingElse(event: KeyboardEvent): boolean {
  const { target } = event;
  const isField = target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
  const isShortcut = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
  return event.defaultPrevented || isField || isShortcut || document.querySelector(OPEN_DIALOG) !== null;
}
