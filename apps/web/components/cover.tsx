import { coverShape, drawCover, type CoverItem } from '@emoverse/covers';
import { useMemo, useRef, useState } from 'react';
import { useFetchedCover } from './use-fetched-cover.ts';

interface CoverProps {
  readonly item: CoverItem;
  /** Width in CSS pixels; without, as wide as there is room. The height follows from the domain. */
  readonly size?: number;
  /** Address of the person's own picture of it, before a fetched one. It fades in over the drawn one; where it fails, that stays. */
  readonly picture?: string | undefined;
  /** Its title is drawn on it too: where no title stands beside it, and it is large enough to be read. */
  readonly words?: boolean;
  readonly className?: string;
}

/**
 * The cover of a work: drawn at once, of what is known of it, until a real picture is there. Its room is kept from the
 * beginning. Decoration: what it is called has to be said beside it or in its name.
 */
export function Cover({ item, size, picture, words = false, className = '' }: CoverProps) {
  const drawn = useMemo(() => ({ __html: drawCover(item, { words }) }), [item, words]);
  const { width, height } = coverShape(item.domain);
  const cover = useRef<HTMLSpanElement>(null);
  const fetched = useFetchedCover(item.id, cover);
  const shown = picture ?? fetched;
  return (
    <span
      ref={cover}
      aria-hidden
      className={`cover ${className}`}
      style={{ width: size, aspectRatio: `${width} / ${height}` }}
    >
      <span className="cover-drawn" dangerouslySetInnerHTML={drawn} />
      {shown !== undefined && <Picture key={shown} address={shown} />}
    </span>
  );
}

function Picture({ address }: { readonly address: string }) {
  const [state, setState] = useState<'coming' | 'there' | 'failed'>('coming');
  if (state === 'failed') return null;
  return (
    <img
      src={address}
      alt=""
      loading="lazy"
      decoding="async"
      className={state === 'there' ? '' : 'opacity-0'}
      onLoad={() => setState('there')}
      onError={() => setState('failed')}
    />
  );
}
