import { useNavigate } from '@tanstack/react-router';
import type { ItemId } from '@emoverse/domain';
import { ListPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { describeProblem } from '../../../messages/describe-problem.ts';
import { useApp } from '../../../state/app.ts';

interface KeepAsPlaylistProps {
  readonly itemIds: readonly ItemId[];
  readonly name: string;
  readonly origin: 'suggestions' | 'journey';
  readonly onKept: () => void;
}

/** Makes a playlist of a list of suggestions, in its order. */
export function KeepAsPlaylist({ itemIds, name, origin, onKept }: KeepAsPlaylistProps) {
  const { t } = useTranslation();
  const { services, toasts } = useApp();
  const navigate = useNavigate();
  const make = async (): Promise<void> => {
    try {
      const entries = itemIds.map((itemId) => ({ id: services.newId(), itemId }));
      const { playlist } = await services.api.call('makePlaylist', {
        body: { id: services.newId(), name, origin, entries },
      });
      toasts.show(t('playlist.keptList', { name }), {
        action: {
          label: t('playlist.open'),
          run: () => void navigate({ to: '/playlists/$playlistId', params: { playlistId: playlist.id } }),
        },
      });
      onKept();
    } catch (error) {
      toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
  };
  return (
    <Button disabled={itemIds.length === 0} onClick={() => void make()}>
      <ListPlus aria-hidden size={17} />
      {t('playlist.keepList')}
    </Button>
  );
}
