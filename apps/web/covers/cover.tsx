import type { CatalogueItem, MediaDomain } from '@emoverse/domain';
import { moodGlow, toCss } from '@emoverse/light';
import { DOMAIN_ICONS } from '../components/domain-icon.ts';

const RATIOS: Readonly<Record<MediaDomain, string>> = {
  music: 'aspect-square',
  films: 'aspect-[2/3]',
  games: 'aspect-[3/4]',
  books: 'aspect-[2/3]',
  podcasts: 'aspect-square',
  courses: 'aspect-square',
  wellbeing: 'aspect-square',
};

interface CoverProps {
  readonly item: CatalogueItem;
  readonly className?: string;
}

/** What a work looks like among others: the light of its mood. Decorative: its title stands beside it. */
export function Cover({ item, className = '' }: CoverProps) {
  const Icon = DOMAIN_ICONS[item.domain];
  const [from, through, to] = moodGlow(item.mood).map(toCss);
  return (
    <span
      aria-hidden
      className={`grid w-full place-items-center text-white/85 ${RATIOS[item.domain]} ${className}`}
      style={{ background: `linear-gradient(150deg, ${from}, ${through} 60%, ${to})` }}
    >
      <Icon size="30%" strokeWidth={1.2} />
    </span>
  );
}
