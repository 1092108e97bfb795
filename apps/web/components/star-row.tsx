import { Star } from 'lucide-react';

const PLACES = [1, 2, 3, 4, 5] as const;

interface StarRowProps {
  /** 0…5. */
  readonly stars: number;
  /** CSS pixels of one star's place, and of the star in it. */
  readonly cellSize: number;
  readonly size: number;
}

/** Five stars, as many of them full as there are, halves too. Decoration: what it says is said beside it. */
export function StarRow({ stars, cellSize, size }: StarRowProps) {
  const row = (fill: string) =>
    PLACES.map((nth) => (
      <span
        key={nth}
        className="grid shrink-0 place-items-center"
        style={{ width: cellSize, height: cellSize }}
      >
        <Star size={size} strokeWidth={1.6} fill={fill} />
      </span>
    ));
  return (
    <span aria-hidden className="relative inline-flex text-line-strong">
      {row('none')}
      <span
        className="absolute inset-y-0 start-0 flex overflow-hidden text-accent"
        style={{ width: `${stars * 20}%` }}
      >
        {row('currentColor')}
      </span>
    </span>
  );
}
