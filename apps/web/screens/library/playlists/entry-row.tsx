import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import type { CatalogueItem, PlaylistEntry } from '@emoverse/domain';
import { Link } from '@tanstack/react-router';
import { Ellipsis, GripVertical } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Cover } from '../../../components/cover.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { formatMinutes, formatYear } from '../../../messages/format.ts';
import { PlayButton } from '../../../player/play-button.tsx';
import { ownPicture, type Playable } from '../../../player/track.ts';
import { EntrySheet } from './entry-sheet.tsx';

interface EntryRowProps {
  readonly entry: PlaylistEntry;
  /** Absent: the catalogue does not have it. */
  readonly item: CatalogueItem | undefined;
  /** The works of the playlist: what is played after it. */
  readonly among: readonly Playable[];
  readonly onRemove: () => void;
}

/** One work of a playlist: what it is, one act, a handle to move it; the rest behind a sheet. */
export function EntryRow({ entry, item, among, onRemove }: EntryRowProps) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: entry.id });
  const { title, creators, year, domain, durationMs } = entry;
  const facts = [
    ...(domain === undefined ? [] : [t(`domain.${domain}`)]),
    ...(year === undefined ? [] : [formatYear(year, i18n.language)]),
    ...(durationMs === undefined ? [] : [formatMinutes(durationMs / 60_000, i18n.language)]),
    ...(item === undefined ? [t('playlist.notHere')] : []),
  ];
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={`card flex items-center gap-2 p-2 sm:gap-3 ${isDragging ? 'relative z-10 shadow-2xl' : ''}`}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        {...attributes}
        {...listeners}
        aria-label={t('playlist.move', { title })}
        className="inline-grid size-11 shrink-0 touch-none place-items-center rounded-full text-ink-soft hover:bg-sunken print:hidden"
      >
        <GripVertical aria-hidden size={20} />
      </button>
      {item !== undefined && (
        <Link to="/w/$id" params={{ id: item.id }} tabIndex={-1} aria-hidden className="w-12 shrink-0">
          <Cover item={item} picture={ownPicture(item)} />
        </Link>
      )}
      <div className="min-w-0 flex-1 wrap-anywhere">
        <p dir="auto" className="line-clamp-2 font-medium whitespace-pre-line">
          {title}
        </p>
        <p className="text-sm text-ink-soft">
          <span dir="auto" className="line-clamp-1">
            {[...creators.slice(0, 2), ...facts].join(' · ')}
          </span>
        </p>
      </div>
      <span className="flex shrink-0 items-center print:hidden">
        {item !== undefined && <PlayButton playable={{ item }} among={among} />}
        <IconButton icon={Ellipsis} label={t('card.more', { title })} onClick={() => setOpen(true)} />
      </span>
      <EntrySheet entry={entry} item={item} open={open} onClose={() => setOpen(false)} onRemove={onRemove} />
    </li>
  );
}
