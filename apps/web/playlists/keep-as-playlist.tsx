import { useNavigate } from '@tanstack/react-router';
import { ListPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { useApp } from '../state/app.ts';
import { useAttempt } from '../state/use-attempt.ts';
import { keepList, type ListToKeep } from './keep-list.ts';

interface KeepAsPlaylistProps extends ListToKeep {
  readonly onKept: () => void;
}

/** Makes a playlist of a list of suggestions, in its order. */
export function KeepAsPlaylist({ itemIds, name, origin, onKept }: KeepAsPlaylistProps) {
  const { t } = useTranslation();
  const attempt = useAttempt();
  const { services, toasts } = useApp();
  const navigate = useNavigate();
  const make = (): Promise<void> =>
    attempt(async () => {
      const playlist = await keepList(services, { itemIds, name, origin });
      toasts.show(t('playlist.keptList', { name }), {
        action: {
          label: t('playlist.open'),
          run: () => void navigate({ to: '/playlists/$playlistId', params: { playlistId: playlist.id } }),
        },
      });
      onKept();
    });
  return (
    <Button disabled={itemIds.length === 0} onClick={() => void make()}>
      <ListPlus aria-hidden size={17} />
      {t('playlist.keepList')}
    </Button>
  );
}
