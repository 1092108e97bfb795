import { coverShape } from '@emoverse/covers';
import type { CatalogueItem, MediaDomain } from '@emoverse/domain';
import { Link } from '@tanstack/react-router';
import { Minus, Plus } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedNote } from '../../components/failed-note.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { PlaneGround } from '../../components/plane-ground.tsx';
import { useDebounced } from '../../components/use-debounced.ts';
import { Cover } from '../../components/cover.tsx';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { WHOLE, isNearest, isWhole, moved, zoomed, type MapView } from './map-view.ts';
import { useMapGestures } from './use-map-gestures.ts';

/** Room for covers that stand at the edge of the plane, as a share of the view. */
const MARGIN = 1.14;
/** One press of an arrow key, a share of the view; one of plus or minus. */
const STEP = 0.2;
const ZOOM = 1.6;
/** So long without a movement, in milliseconds, and what is seen is asked for. */
const PAUSE = 120;

/** How much of its square a cover takes. */
const FILLED = 0.92;
/** Squares of fewer pixels have no room for a title. */
const READABLE_PX = 90;

/** The mood plane with the works on it, to be dragged and looked at nearer: always so many that they do not overlap. */
export function MoodMap({ domain }: { readonly domain: MediaDomain | undefined }) {
  const { t } = useTranslation();
  const { services } = useApp();
  const [view, setView] = useState<MapView>(WHOLE);
  const settled = useDebounced(view, PAUSE);
  const load = useCallback(
    (signal: AbortSignal) =>
      services.api.call(
        'exploreMap',
        { query: { domain, span: settled.span, ...settled.middle } },
        { signal },
      ),
    [services, domain, settled],
  );
  const { state, again } = useRemote(load);
  const map = useRef<HTMLElement>(null);
  const plane = useRef<HTMLDivElement>(null);
  const isMoving = useMapGestures(plane, setView);
  const width = useWidth(plane);
  useEffect(() => {
    const element = map.current;
    const press = (event: KeyboardEvent): void => {
      const act = keyed(event.key);
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      setView(act);
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, []);
  const works = state.kind === 'ready' ? state.value : { spacing: 0.25, items: [] };
  const hasWords = (width * works.spacing) / (view.span * MARGIN) >= READABLE_PX;
  const seen = works.items.filter((item) => isSeen(item, view));
  return (
    <section ref={map} aria-label={t('explore.map')}>
      {state.kind === 'failed' && <FailedNote error={state.error} onRetry={again} />}
      <div className="mb-3 flex items-center gap-4">
        <p className="text-sm text-ink-soft">{t('explore.mapHint')}</p>
        <div className="ms-auto flex shrink-0 rounded-full border border-line bg-paper/85">
          <IconButton
            icon={Plus}
            label={t('explore.nearer')}
            disabled={isNearest(view)}
            onClick={() => setView(zoomed(view, ZOOM))}
          />
          <IconButton
            icon={Minus}
            label={t('explore.farther')}
            disabled={isWhole(view)}
            onClick={() => setView(zoomed(view, 1 / ZOOM))}
          />
        </div>
      </div>
      <div className="relative mx-auto aspect-square max-h-[78dvh] w-full max-w-[78dvh]">
        <div
          ref={plane}
          aria-busy={state.kind === 'loading'}
          className={`absolute inset-0 touch-none overflow-hidden rounded-3xl border border-line select-none ${isMoving ? 'cursor-grabbing' : 'cursor-grab'}`}
        >
          <div className="absolute" style={planeBox(view)}>
            <PlaneGround />
          </div>
          <ul aria-label={t('explore.mapKeys')}>
            {seen.map((item) => (
              <MapWork key={item.id} item={item} view={view} spacing={works.spacing} hasWords={hasWords} />
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

interface MapWorkProps {
  readonly item: CatalogueItem;
  readonly view: MapView;
  /** Side of its square, in units of the plane. */
  readonly spacing: number;
  readonly hasWords: boolean;
}

function MapWork({ item, view, spacing, hasWords }: MapWorkProps) {
  const { title, creators, domain } = item;
  const side = percent(spacing / (view.span * MARGIN));
  const { width, height } = coverShape(domain);
  return (
    <li
      className="absolute grid -translate-1/2 place-items-center"
      style={{ ...placeIn(item, view), width: side, height: side }}
    >
      <Link
        to="/w/$id"
        params={{ id: item.id }}
        draggable={false}
        aria-label={[title, ...creators.slice(0, 1)].join(', ')}
        title={title}
        className="block overflow-hidden rounded-lg shadow-card transition-transform duration-200 hover:z-10 hover:scale-110 focus-visible:z-10 focus-visible:scale-110 motion-reduce:transition-none"
        style={{ width: percent(FILLED * Math.min(1, width / height)) }}
      >
        <Cover item={item} words={hasWords} />
      </Link>
    </li>
  );
}

/** The width of an element in CSS pixels, as it changes. */
function useWidth(of: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = of.current;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(() => setWidth(element.clientWidth));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [of]);
  return width;
}

/** What a key does to the view. */
function keyed(key: string): ((view: MapView) => MapView) | undefined {
  switch (key) {
    case 'ArrowLeft':
      return (view) => moved(view, -STEP, 0);
    case 'ArrowRight':
      return (view) => moved(view, STEP, 0);
    case 'ArrowUp':
      return (view) => moved(view, 0, STEP);
    case 'ArrowDown':
      return (view) => moved(view, 0, -STEP);
    case '+':
    case '=':
      return (view) => zoomed(view, ZOOM);
    case '-':
      return (view) => zoomed(view, 1 / ZOOM);
    case 'Home':
      return () => WHOLE;
    default:
      return undefined;
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

/** Left is unpleasant in every direction of writing: the plane is a drawing. */
function placeIn(
  { mood }: Pick<CatalogueItem, 'mood'>,
  { middle, span }: MapView,
): { left: string; top: string } {
  return {
    left: percent((mood.valence - middle.valence) / (span * MARGIN) + 0.5),
    top: percent((middle.arousal - mood.arousal) / (span * MARGIN) + 0.5),
  };
}

/** The ground goes as far as covers reach. */
function planeBox(view: MapView): React.CSSProperties {
  const side = percent(2 / view.span);
  return { ...placeIn({ mood: { valence: -MARGIN, arousal: MARGIN } }, view), width: side, height: side };
}

function isSeen({ mood }: CatalogueItem, { middle, span }: MapView): boolean {
  const reach = (span * MARGIN) / 2;
  return Math.abs(mood.valence - middle.valence) <= reach && Math.abs(mood.arousal - middle.arousal) <= reach;
}
