import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import type { CatalogueItem, PlaylistEntry } from '@emoverse/domain';
import { GripVertical, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DOMAIN_ICONS } from '../../components/domain-icon.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { ItemLinks } from '../../components/item-links.tsx';
import { formatMinutes, formatYear } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { PlayButton } from '../../player/play-button.tsx';

interface EntryRowProps {
  readonly entry: PlaylistEntry;
  readonly number: number;
  /** Absent: the catalogue does not have it. */
  readonly item: CatalogueItem | undefined;
  readonly onRemove: () => void;
}

/** One work of a playlist: what it is, the ways to it, a handle to move it. */
export function EntryRow({ entry, number, item, onRemove }: EntryRowProps) {
  const { t, i18n } = useTranslation();
  const { reactions } = useApp();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: entry.id });
  const { title, creators, year, domain, durationMs, location, note } = entry;
  const Icon = domain === undefined ? undefined : DOMAIN_ICONS[domain];
  const facts = [
    ...(domain === undefined ? [] : [t(`domain.${domain}`)]),
    ...(year === undefined ? [] : [formatYear(year, i18n.language)]),
    ...(durationMs === undefined ? [] : [formatMinutes(durationMs / 60_000, i18n.language)]),
    ...(item === undefined ? [t('playlist.notHere')] : []),
  ];
  const page = item === undefined && /^https?:\/\//.test(location ?? '') ? location : undefined;
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={`card flex items-start gap-3 p-3 sm:p-4 ${isDragging ? 'relative z-10 shadow-2xl' : ''}`}
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
      <span aria-hidden className="mt-2.5 w-6 shrink-0 text-right text-sm text-ink-soft tabular-nums">
        {number}
      </span>
      {Icon !== undefined && <Icon aria-hidden size={20} className="mt-2.5 shrink-0 text-ink-soft" />}
      <div className="min-w-0 flex-1 py-1 wrap-anywhere">
        <p className="font-medium whitespace-pre-line">{title}</p>
        {creators.length > 0 && <p className="text-[0.95rem]">{creators.join(', ')}</p>}
        <p className="text-sm text-ink-soft">{facts.join(' · ')}</p>
        {note !== undefined && <p className="mt-1 text-sm whitespace-pre-line">{note}</p>}
        <div className="mt-2 flex flex-wrap gap-2 empty:hidden print:hidden">
          {item !== undefined && <PlayButton look="quiet" playable={{ item }} />}
          {item !== undefined && (
            <ItemLinks item={item} onOpen={() => reactions.react({ itemId: item.id }, 'opened')} />
          )}
          {page !== undefined && (
            <a href={page} target="_blank" rel="noreferrer noopener" className="underline underline-offset-4">
              {t('playlist.openPage', { title })}
            </a>
          )}
        </div>
      </div>
      <span className="print:hidden">
        <IconButton icon={X} label={t('playlist.remove', { title })} onClick={onRemove} />
      </span>
    </li>
  );
}
