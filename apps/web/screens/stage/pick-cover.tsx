import type { CatalogueItem } from '@emoverse/domain';
import { Cover } from '../../components/cover.tsx';

/** The large cover: as wide as there is room, its middle where the place is lower than it is. */
export function PickCover({ item }: { readonly item: CatalogueItem }) {
  return (
    <span className="rise relative block aspect-[3/2] overflow-hidden shadow-card sm:aspect-[2/1] sm:rounded-3xl lg:aspect-square">
      <span className="absolute inset-x-0 top-1/2 -translate-y-1/2">
        <Cover item={item} className="rounded-none! shadow-none!" />
      </span>
    </span>
  );
}
