import type { CopySource } from '@emoverse/domain';
import { useState } from 'react';
import { useApp } from '../state/app.ts';
import { keepList, type ListToKeep } from './keep-list.ts';
import { SendElsewhere } from './send-elsewhere.tsx';

/** A list of suggestions as a playlist on the person's music servers: it is kept as one here first. */
export function SendList(list: ListToKeep) {
  const { services } = useApp();
  const [playlistId, setPlaylistId] = useState<string>();
  const source = async (): Promise<CopySource> => {
    const id = playlistId ?? (await keepList(services, list)).id;
    setPlaylistId(id);
    return { kind: 'playlist', playlistId: id };
  };
  return <SendElsewhere playlistId={playlistId} source={source} places="server" />;
}
