import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Children, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ShelfProps {
  readonly title: string;
  /** How many there are, where that says something. */
  readonly count?: number;
  /** Beside the heading, e.g. a button. */
  readonly action?: ReactNode;
  /** Said under the heading. */
  readonly intro?: ReactNode;
  readonly busy?: boolean;
  /** One child a place. */
  readonly children: ReactNode;
}

/** Of what is seen, so much is new after one press of an arrow: the last card stays, for the eye to hold on to. */
const TURN = 0.85;
/** Less than this is a rounding of the browser's and no way left to go. */
const SLACK_PX = 4;

/** Works side by side under a heading: scrolled by finger, wheel, arrow keys or, where a mouse points, by buttons. */
export function Shelf({ title, count, action, intro, busy = false, children }: ShelfProps) {
  const { t } = useTranslation();
  const heading = useId();
  const row = useRef<HTMLUListElement>(null);
  const ways = useWays(row);
  useEffect(() => {
    const element = row.current;
    if (element === null) return undefined;
    const move = (event: KeyboardEvent): void => moveByArrows(element, event);
    element.addEventListener('keydown', move);
    return () => element.removeEventListener('keydown', move);
  }, []);
  const turn = (direction: 1 | -1): void => {
    const element = row.current;
    if (element === null) return;
    element.scrollBy({ left: direction * readingSign(element) * element.clientWidth * TURN });
  };
  return (
    <section aria-labelledby={heading} aria-busy={busy} className="min-w-0">
      <header className="mb-1 flex min-h-11 items-center gap-x-3">
        <h2 id={heading} className="text-xl sm:text-2xl">
          {title}
        </h2>
        {count !== undefined && <span className="text-sm text-ink-soft tabular-nums">{count}</span>}
        <div className="ms-auto flex items-center gap-1">
          {action}
          {(ways.back || ways.on) && (
            <span className="hidden gap-1 pointer-fine:flex">
              <Arrow
                icon={<ChevronLeft aria-hidden size={20} className="rtl:-scale-x-100" />}
                label={t('shelf.back', { title })}
                open={ways.back}
                onClick={() => turn(-1)}
              />
              <Arrow
                icon={<ChevronRight aria-hidden size={20} className="rtl:-scale-x-100" />}
                label={t('shelf.on', { title })}
                open={ways.on}
                onClick={() => turn(1)}
              />
            </span>
          )}
        </div>
      </header>
      {intro}
      <ul
        ref={row}
        className="-mx-4 flex snap-x scroll-px-4 gap-3 overflow-x-auto scroll-smooth px-4 pt-1 pb-2 [scrollbar-width:none] motion-reduce:scroll-auto sm:-mx-6 sm:scroll-px-6 sm:gap-4 sm:px-6"
      >
        {Children.map(children, (child) => (
          <li className="snap-start">{child}</li>
        ))}
      </ul>
    </section>
  );
}

interface ArrowProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly open: boolean;
  readonly onClick: () => void;
}

function Arrow({ icon, label, open, onClick }: ArrowProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={!open}
      onClick={onClick}
      className="inline-grid size-11 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink aria-disabled:opacity-35"
    >
      {icon}
    </button>
  );
}

/** 1 where the text runs to the right, −1 where it runs to the left. */
function readingSign(element: Element): 1 | -1 {
  return getComputedStyle(element).direction === 'rtl' ? -1 : 1;
}

/** Arrow keys go from card to card, to the link or button of the same kind; Home and End to the first and last. */
function moveByArrows(row: HTMLUListElement, event: KeyboardEvent): void {
  const elements = [...row.children];
  const at = elements.findIndex((element) => element.contains(document.activeElement));
  const sign = readingSign(row);
  const to = { ArrowRight: at + sign, ArrowLeft: at - sign, Home: 0, End: elements.length - 1 }[event.key];
  const from = elements[at];
  if (from === undefined || to === undefined) return;
  const here = focusable(from);
  const there = elements[to] === undefined ? [] : focusable(elements[to]);
  // From what is no card, the title is the thing to go to.
  const next =
    there.length === here.length
      ? there[here.findIndex((element) => element === document.activeElement)]
      : (there.find((element) => element.closest('h3') !== null) ?? there[0]);
  if (next === undefined) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.closest('li')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
}

function focusable(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('a[href], button')].filter(
    ({ tabIndex }) => tabIndex >= 0,
  );
}

/** Whether there is anything further on, and back. */
function useWays(row: React.RefObject<HTMLElement | null>): { readonly back: boolean; readonly on: boolean } {
  const [ways, setWays] = useState({ back: false, on: false });
  useEffect(() => {
    const element = row.current;
    if (element === null) return undefined;
    const look = (): void => {
      const gone = Math.abs(element.scrollLeft);
      const back = gone > SLACK_PX;
      const on = gone + element.clientWidth < element.scrollWidth - SLACK_PX;
      setWays((before) => (before.back === back && before.on === on ? before : { back, on }));
    };
    // Looks at once, too, when the browser has laid the page out anyway.
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true });
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [row]);
  return ways;
}
