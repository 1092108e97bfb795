import { Link } from '@tanstack/react-router';
import type { CatalogueItem, PlaylistEntry } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { ItemLinks } from '../../../components/item-links.tsx';
import { RateWork } from '../../../components/rate-work.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { useApp } from '../../../state/app.ts';
import { useIsChild } from '../../../state/use-is-child.ts';

interface EntrySheetProps {
  readonly entry: PlaylistEntry;
  readonly item: CatalogueItem | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** What else can be done with a work of a playlist. */
export function EntrySheet({ entry, item, open, onClose, onRemove }: EntrySheetProps) {
  const { t } = useTranslation();
  const { reactions } = useApp();
  const isChild = useIsChild();
  const { title, location, note } = entry;
  const page = item === undefined && /^https?:\/\//.test(location ?? '') ? location : undefined;
  return (
    <Sheet title={title} open={open} onClose={onClose}>
      <div className="grid justify-items-start gap-5">
        {note !== undefined && <p className="whitespace-pre-line">{note}</p>}
        {item !== undefined && (
          <>
            <RateWork item={item} />
            <Link to="/w/$id" params={{ id: item.id }} className="py-2 underline underline-offset-4">
              {t('card.page')}
            </Link>
            <div className="flex flex-wrap gap-2 empty:hidden">
              <ItemLinks item={item} onOpen={() => reactions.react({ itemId: item.id }, 'opened')} />
            </div>
          </>
        )}
        {page !== undefined && !isChild && (
          <a href={page} target="_blank" rel="noreferrer noopener" className="underline underline-offset-4">
            {t('playlist.openPage', { title })}
          </a>
        )}
        <Button
          look="danger"
          onClick={() => {
            onClose();
            onRemove();
          }}
        >
          {t('playlist.remove', { title })}
        </Button>
      </div>
    </Sheet>
  );
}
