import type { CatalogueItem } from '@emoverse/domain';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import { useRemote } from '../state/use-remote.ts';
import { HalfStars } from './half-stars.tsx';

/** The person's stars for a work, to be given, changed and taken away. */
export function RateWork({ item }: { readonly item: Pick<CatalogueItem, 'id' | 'title'> }) {
  const { t } = useTranslation();
  const { services, outbox, reactions, toasts } = useApp();
  const { id: itemId, title } = item;
  const load = useCallback(
    async (signal: AbortSignal) => {
      const known = () => reactions.store.getState().marks[itemId]?.rating;
      const before = known();
      await outbox.flush();
      const { rating } = await services.api.call('getRating', { params: { itemId } }, { signal });
      // What was given or taken away while the server was asked is newer than its answer.
      if (known() === before) reactions.knowRating(itemId, rating);
    },
    [services, outbox, reactions, itemId],
  );
  useRemote(load);
  const rating = useStore(reactions.store, (state) => state.marks[itemId]?.rating);
  const rate = (stars: number | undefined): void => {
    const undo = reactions.rate(itemId, stars);
    const text = stars === undefined ? t('stars.removed', { title }) : t('stars.given', { title });
    toasts.show(text, { action: { label: t('common.undo'), run: undo } });
  };
  return <HalfStars title={title} stars={rating?.stars} onRate={rate} />;
}
