import type { CatalogueItem } from '@emoverse/domain';
import { linksForItem, type PlayLink } from '@emoverse/playback';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { withoutGone } from '../player/gone-ids.ts';
import { useApp } from '../state/app.ts';
import { useIsChild } from '../state/use-is-child.ts';

interface ItemLinksProps {
  readonly item: CatalogueItem;
  /** Where the person is, ISO 3166-1 alpha-2: what they can get differs. */
  readonly country?: string | undefined;
  /** The address of a way that another button leads to already. */
  readonly without?: string | undefined;
  readonly onOpen: (link: PlayLink) => void;
}

/** Ways to the item on other sites; nothing is loaded from them before a click, and no referrer is sent. */
export function ItemLinks({ item, country, without, onOpen }: ItemLinksProps) {
  const { t } = useTranslation();
  const { gone } = useApp();
  const ids = useStore(gone.store, (state) => state.ids);
  const isChild = useIsChild();
  if (isChild) return null;
  const links = linksForItem(withoutGone(item, ids), country).filter(({ address }) => address !== without);
  return links.map((link) => {
    const service = t(`service.${link.service}`);
    const text = link.exact
      ? t(`link.exact.${link.purpose}`, { service })
      : t(`link.search.${link.purpose}`, { service });
    return (
      <a
        key={link.address}
        href={link.address}
        target="_blank"
        rel="noreferrer noopener"
        aria-label={t('link.accessible', { text, title: item.title })}
        onClick={() => onOpen(link)}
        onAuxClick={() => onOpen(link)}
        className="inline-flex min-h-11 items-center gap-1.5 rounded-full border border-line-strong bg-surface px-3.5 py-1 text-sm hover:bg-sunken"
      >
        {text}
        <ExternalLink aria-hidden size={14} className="text-ink-soft" />
      </a>
    );
  });
}
