import type { CatalogueItem } from '@emoverse/domain';
import { moodGlow, toCss } from '@emoverse/light';
import { useTranslation } from 'react-i18next';
import { describePoint } from '../messages/describe-point.ts';
import { DOMAIN_ICONS } from './domain-icon.ts';

/** In place of artwork: the item's mood as a colour, and its kind. */
export function MoodTile({ item }: { readonly item: CatalogueItem }) {
  const { t, i18n } = useTranslation();
  const Icon = DOMAIN_ICONS[item.domain];
  const colour = toCss(moodGlow(item.mood)[1]);
  const label = t('item.mood', { place: describePoint(item.mood, t, i18n.language) });
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className="relative grid size-14 shrink-0 place-items-center overflow-hidden rounded-2xl sm:size-16"
      style={{ background: `color-mix(in oklab, ${colour} 30%, var(--surface))` }}
    >
      <Icon aria-hidden size={24} strokeWidth={1.6} />
      <svg aria-hidden viewBox="-1.25 -1.25 2.5 2.5" className="absolute inset-0 size-full">
        <circle
          cx={item.mood.valence}
          cy={-item.mood.arousal}
          r="0.16"
          fill={colour}
          stroke="var(--surface)"
          strokeWidth="0.09"
        />
      </svg>
    </span>
  );
}
