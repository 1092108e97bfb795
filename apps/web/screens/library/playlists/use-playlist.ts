import type { PlaylistResponse } from '@emoverse/api-contract';
import { addEntries, moveEntry, removeEntry, type Playlist, type PlaylistEntry } from '@emoverse/domain';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../messages/describe-problem.ts';
import { useApp } from '../../../state/app.ts';
import { useRemote, type Remote } from '../../../state/use-remote.ts';
import { useChanges } from '../../../state/use-changes.ts';

/** One playlist and what can be done with it. Each change is seen at once, and taken back when the server refuses. */
export interface PlaylistEditing {
  readonly state: Remote<PlaylistResponse>;
  readonly again: () => void;
  rename(name: string): Promise<void>;
  move(entryId: string, before: string | undefined): Promise<void>;
  /** With a message that offers to undo it. */
  remove(entry: PlaylistEntry): Promise<void>;
  add(entries: readonly PlaylistEntry[], before?: string): Promise<void>;
}

export function usePlaylist(id: string): PlaylistEditing {
  const { t } = useTranslation();
  const { services, toasts } = useApp();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('getPlaylist', { params: { id } }, { signal }),
    [services, id],
  );
  const { state, set, again, refresh } = useRemote(load);
  useChanges('playlists', refresh);
  const change = async (
    edit: (playlist: Playlist) => Partial<Playlist>,
    send: () => Promise<unknown>,
  ): Promise<void> => {
    if (state.kind !== 'ready') return;
    const { playlist, items } = state.value;
    set({ playlist: { ...playlist, ...edit(playlist) }, items });
    try {
      await send();
      // What another tab did meanwhile, and items that are new here. The change is made, whatever becomes of asking.
      refresh();
    } catch (error) {
      set(state.value);
      toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
  };
  const add: PlaylistEditing['add'] = (entries, before) =>
    change(
      (playlist) => ({ entries: addEntries(playlist.entries, entries, before) }),
      () =>
        services.api.call('addToPlaylist', {
          params: { id },
          body: { entries: [...entries], ...(before !== undefined && { before }) },
        }),
    );
  return {
    state,
    again,
    add,
    rename: (name) =>
      change(
        () => ({ name }),
        () => services.api.call('renamePlaylist', { params: { id }, body: { name } }),
      ),
    move: (entryId, before) =>
      change(
        (playlist) => ({ entries: moveEntry(playlist.entries, entryId, before) }),
        () =>
          services.api.call('movePlaylistEntry', {
            params: { id, entryId },
            body: before === undefined ? {} : { before },
          }),
      ),
    async remove(entry) {
      if (state.kind !== 'ready') return;
      const { entries } = state.value.playlist;
      const next = entries[entries.findIndex((one) => one.id === entry.id) + 1]?.id;
      await change(
        (playlist) => ({ entries: removeEntry(playlist.entries, entry.id) }),
        () => services.api.call('removePlaylistEntry', { params: { id, entryId: entry.id } }),
      );
      const putBack = async (): Promise<void> => {
        try {
          await services.api.call('addToPlaylist', {
            params: { id },
            body: { entries: [entry], ...(next !== undefined && { before: next }) },
          });
        } catch (error) {
          toasts.show(describeProblem(error, t), { tone: 'problem' });
        }
        again();
      };
      toasts.show(t('playlist.removed', { title: entry.title }), {
        action: { label: t('common.undo'), run: () => void putBack() },
      });
    },
  };
}
