import { coverShape, drawCover, type CoverItem } from '@emoverse/covers';
import { useMemo, useState } from 'react';

interface CoverProps {
  readonly item: CoverItem;
  /** Width in CSS pixels; without, as wide as there is room. The height follows from the domain. */
  readonly size?: number;
  /** Address of the real picture. It fades in over the drawn one when it is there; where it fails, the drawn one stays. */
  readonly picture?: string;
  /** False at sizes at which no title can be read. */
  readonly words?: boolean;
  readonly className?: string;
}

/**
 * The cover of a work: drawn at once, of what is known of it, until a real picture is there. Its room is kept from the
 * beginning. Decoration: the title stands beside it.
 */
export function Cover({ item, size, picture, words = true, className = '' }: CoverProps) {
  const drawn = useMemo(() => ({ __html: drawCover(item, { words }) }), [item, words]);
  const { width, height } = coverShape(item.domain);
  return (
    <span
      aria-hidden
      className={`cover ${className}`}
      style={{ width: size, aspectRatio: `${width} / ${height}` }}
    >
      <span className="cover-drawn" dangerouslySetInnerHTML={drawn} />
      {picture !== undefined && <Picture key={picture} address={picture} />}
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
