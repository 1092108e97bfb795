import type { PlaylistCopies } from '@emoverse/api-contract';
import { useCallback } from 'react';
import { useApp } from '../state/app.ts';
import { useIsChild } from '../state/use-is-child.ts';
import { useRemote } from '../state/use-remote.ts';

const NOTHING: PlaylistCopies = { copies: [], places: [] };

/** The person's playlists elsewhere, and where they can be; nothing until that is known. Children have none. */
export function useCopies(): PlaylistCopies & { readonly refresh: () => void } {
  const { services } = useApp();
  const isChild = useIsChild();
  const load = useCallback(
    async (signal: AbortSignal): Promise<PlaylistCopies> =>
      isChild ? NOTHING : services.api.call('listPlaylistCopies', {}, { signal }),
    [services, isChild],
  );
  const { state, refresh } = useRemote(load);
  return { ...(state.kind === 'ready' ? state.value : NOTHING), refresh };
}
