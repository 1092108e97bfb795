import { Link } from '@tanstack/react-router';
import { useId, useRef } from 'react';
import { Cover } from './cover.tsx';
import { PlayButton } from '../player/play-button.tsx';
import type { Playable } from '../player/track.ts';
import { MoreButton } from './more-button.tsx';
import { SaveButton } from './save-button.tsx';
import { useMoreGesture } from './use-more-gesture.ts';

const SIZES = {
  shelf: 'w-28 sm:w-32 2xl:w-40',
  large: 'w-40 sm:w-52',
  fill: 'w-full',
} as const;

interface WorkCardProps {
  /** `saved`: what the server said of it, where it was asked. */
  readonly playable: Playable & { readonly saved?: boolean };
  /** The works it stands among: what is played after it. */
  readonly among: readonly Playable[];
  /** Opens everything else that can be done with it: by `…`, a right click or a long press. */
  readonly onMore?: () => void;
  /** A quiet word under the maker, e.g. where it is from. */
  readonly note?: string | undefined;
  /** `shelf` and `large` have a width of their own, `fill` takes what it is given. */
  readonly size?: keyof typeof SIZES;
}

/** A work wherever it stands among others: its cover, title and maker, to be played, kept, opened, or asked for more. */
export function WorkCard({ playable, among, onMore, note, size = 'shelf' }: WorkCardProps) {
  const card = useRef<HTMLElement>(null);
  const heading = useId();
  const { item } = playable;
  const { title, creators } = item;
  useMoreGesture(card, onMore);
  return (
    <article
      ref={card}
      aria-labelledby={heading}
      tabIndex={-1}
      className={`group min-w-0 shrink-0 pointer-coarse:select-none [-webkit-touch-callout:none] ${SIZES[size]}`}
    >
      <div className="relative">
        <Link
          to="/w/$id"
          params={{ id: item.id }}
          tabIndex={-1}
          aria-hidden
          draggable={false}
          className="block transition-transform duration-300 group-hover:-translate-y-0.5"
        >
          <Cover item={item} />
        </Link>
        <span className="absolute end-0 top-0">
          <SaveButton look="cover" playable={playable} />
        </span>
        <span className="absolute end-1 bottom-1">
          <PlayButton look="cover" playable={playable} among={among} />
        </span>
      </div>
      <h3 id={heading} className="mt-2 font-sans text-sm leading-snug font-medium tracking-normal">
        <Link to="/w/$id" params={{ id: item.id }} dir="auto" className="line-clamp-2 hover:underline">
          {title}
        </Link>
      </h3>
      <div className="flex items-start justify-between gap-1">
        <p className="min-w-0 text-xs leading-relaxed text-ink-soft">
          {creators.length > 0 && (
            <span dir="auto" className="block truncate">
              {creators.slice(0, 2).join(', ')}
            </span>
          )}
          {note !== undefined && (
            <span dir="auto" className="block truncate">
              {note}
            </span>
          )}
        </p>
        {onMore !== undefined && (
          <MoreButton title={title} onClick={onMore} className="-me-2 -mt-2.5 -mb-3" />
        )}
      </div>
    </article>
  );
}
