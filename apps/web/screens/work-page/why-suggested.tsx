import type { Recommended } from '@emoverse/api-contract';
import type { ItemId } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../../state/app.ts';
import type { Lists } from '../../state/lists.ts';
import { useWhy } from '../../work-details/use-why.ts';

/** Why a work was suggested in this visit; nothing where it was not. */
export function WhySuggested({ itemId }: { readonly itemId: ItemId }) {
  const { lists } = useApp();
  const found = useStore(lists.store, (state) => suggestionOf(state, itemId));
  return found === undefined ? null : <Why recommended={found} />;
}

function Why({ recommended }: { readonly recommended: Recommended }) {
  const { t } = useTranslation();
  const why = useWhy(recommended);
  return (
    <section aria-label={t('why.heading')}>
      <h2 className="text-lg">{t('why.heading')}</h2>
      <p className="mt-1 max-w-prose">{why}</p>
    </section>
  );
}

function suggestionOf(
  { pick, lists }: ReturnType<Lists['store']['getState']>,
  itemId: ItemId,
): Recommended | undefined {
  if (pick?.recommended?.item.id === itemId) return pick.recommended;
  return Object.values(lists)
    .flatMap(({ items }) => items)
    .find(({ item }) => item.id === itemId);
}
