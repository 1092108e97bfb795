import type { CatalogueItem } from '@emoverse/domain';
import { ListMusic } from 'lucide-react';
import { Cover } from '../../../components/cover.tsx';
import { ownPicture } from '../../../player/track.ts';

/** A square of the first four covers; of one where there are fewer. Decoration. */
export function CoverMosaic({ items }: { readonly items: readonly CatalogueItem[] }) {
  const shown = items.length < 4 ? items.slice(0, 1) : items.slice(0, 4);
  return (
    <span
      aria-hidden
      className={`grid aspect-square overflow-hidden rounded-2xl bg-sunken shadow-card ${shown.length === 4 ? 'grid-cols-2 grid-rows-2' : 'place-items-center'}`}
    >
      {shown.map((item) => (
        <span key={item.id} className="grid size-full min-h-0 place-items-center overflow-hidden">
          <Cover item={item} picture={ownPicture(item)} words={shown.length < 4} className="rounded-none!" />
        </span>
      ))}
      {shown.length === 0 && <ListMusic size={40} strokeWidth={1.4} className="text-ink-soft" />}
    </span>
  );
}
