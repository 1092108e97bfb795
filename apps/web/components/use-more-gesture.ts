import { useEffect, type RefObject } from 'react';

/** A touch that stays so long in its place asks for more, as other apps have taught it. */
const LONG_PRESS_MS = 500;
/** A finger that moves further scrolls. */
const SLACK_PX = 10;

/**
 * Asks for more about an element by a right click, the menu key, or a long press of a finger. The click that ends a
 * long press is swallowed, or the link under the finger would open as well.
 */
export function useMoreGesture(
  element: RefObject<HTMLElement | null>,
  onMore: (() => void) | undefined,
): void {
  useEffect(() => {
    const target = element.current;
    if (target === null || onMore === undefined) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let start = { x: 0, y: 0 };
    let pressed = false;
    const forget = (): void => clearTimeout(timer);
    target.addEventListener(
      'contextmenu',
      (event) => {
        event.preventDefault();
        forget();
        if (!pressed) onMore();
      },
      { signal },
    );
    target.addEventListener(
      'pointerdown',
      (event) => {
        pressed = false;
        if (event.pointerType !== 'touch') return;
        start = { x: event.clientX, y: event.clientY };
        timer = setTimeout(() => {
          pressed = true;
          onMore();
        }, LONG_PRESS_MS);
      },
      { signal },
    );
    target.addEventListener(
      'pointermove',
      (event) => {
        if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > SLACK_PX) forget();
      },
      { signal },
    );
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
      target.addEventListener(end, forget, { signal });
    target.addEventListener(
      'click',
      (event) => {
        if (!pressed) return;
        pressed = false;
        event.preventDefault();
        event.stopPropagation();
      },
      { signal, capture: true },
    );
    return () => {
      forget();
      listening.abort();
    };
  }, [element, onMore]);
}
