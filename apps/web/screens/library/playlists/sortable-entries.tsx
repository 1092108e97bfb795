import {
  DndContext,
  KeyboardSensor,
  PointerSensor,
  closestCenter,
  useSensor,
  useSensors,
  type Announcements,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { CatalogueItem, PlaylistEntry } from '@emoverse/domain';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Playable } from '../../../player/track.ts';
import { EntryRow } from './entry-row.tsx';

interface SortableEntriesProps {
  readonly entries: readonly PlaylistEntry[];
  readonly items: ReadonlyMap<string, CatalogueItem>;
  /** Those that the catalogue has, in their order. */
  readonly among: readonly Playable[];
  /** Puts an entry before another one, at the end without it. */
  readonly onMove: (entryId: string, before: string | undefined) => void;
  readonly onRemove: (entry: PlaylistEntry) => void;
}

/** The works in their order, to be dragged by pointer or moved by keys; each step is told to screen readers. */
export function SortableEntries({ entries, items, among, onMove, onRemove }: SortableEntriesProps) {
  const { t } = useTranslation();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (id: UniqueIdentifier | undefined): number => entries.findIndex((entry) => entry.id === id);
  const where = (id: UniqueIdentifier, over: UniqueIdentifier | undefined) => ({
    title: entries[placeOf(id)]?.title ?? '',
    place: placeOf(over ?? id) + 1,
    count: entries.length,
  });
  // Where it was told last: a lifted work lies over itself, which says nothing new.
  const told = useRef<UniqueIdentifier | undefined>(undefined);
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      told.current = active.id;
      return t('playlist.lifted', where(active.id, undefined));
    },
    onDragOver: ({ active, over }) => {
      if (over === null || over.id === told.current) return undefined;
      told.current = over.id;
      return t('playlist.movedTo', where(active.id, over.id));
    },
    onDragEnd: ({ active, over }) => t('playlist.droppedAt', where(active.id, over?.id)),
    onDragCancel: ({ active }) => t('playlist.putBack', where(active.id, undefined)),
  };
  const drop = (id: UniqueIdentifier, over: UniqueIdentifier | undefined): void => {
    const from = placeOf(id);
    const to = placeOf(over);
    const moved = entries[from];
    if (moved === undefined || to < 0 || from === to) return;
    onMove(moved.id, entries[to > from ? to + 1 : to]?.id);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: t('playlist.moveInstructions') },
      }}
      onDragEnd={({ active, over }) => drop(active.id, over?.id)}
    >
      <SortableContext items={entries.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol aria-label={t('playlist.entries')} className="grid gap-2">
          {entries.map((entry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              item={entry.itemId === undefined ? undefined : items.get(entry.itemId)}
              among={among}
              onRemove={() => onRemove(entry)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
