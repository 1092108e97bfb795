import type { CatalogueItem } from '@emoverse/domain';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import { useIsChild } from '../state/use-is-child.ts';
import { useSettings } from '../state/use-settings.ts';
import { soundOf, type Sound } from './sound-of.ts';

/** What a work sounds by, following what the person allows and connects. */
export function useSound(item: CatalogueItem): Sound {
  const { device, gone, spotify, ownWorks } = useApp();
  const players = useStore(device, (settings) => settings.players);
  const ids = useStore(gone.store, (state) => state.ids);
  const isConnected = useStore(spotify.store, ({ account }) => account === 'connected');
  const { songPreviews } = useSettings();
  const onlyHere = useIsChild();
  const mayBeOwn = item.domain === 'films' || item.domain === 'books';
  const page = useStore(ownWorks.store, ({ pages }) => (mayBeOwn ? pages.get(item.id) : undefined));
  useEffect(() => {
    if (mayBeOwn) ownWorks.ensure();
  }, [mayBeOwn, ownWorks]);
  return soundOf(
    item,
    { players, previews: songPreviews, onlyHere },
    { spotify: isConnected, gone: ids, page },
  );
}
