import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../messages/describe-problem.ts';
import { useApp } from '../../../state/app.ts';

/** Deletes a playlist and offers to put it back; `after` is called when it is gone, and when it is there again. */
export function useDeletePlaylist(): (id: string, after: (what: 'gone' | 'back') => void) => Promise<void> {
  const { t } = useTranslation();
  const { services, toasts } = useApp();
  const failed = (error: unknown): void => toasts.show(describeProblem(error, t), { tone: 'problem' });
  return async (id, after) => {
    try {
      const { playlist } = await services.api.call('deletePlaylist', { params: { id } });
      const { changedAt: _, ...body } = playlist;
      const putBack = async (): Promise<void> => {
        await services.api.call('makePlaylist', { body }).then(() => after('back'), failed);
      };
      after('gone');
      toasts.show(t('playlist.deleted', { name: playlist.name }), {
        action: { label: t('common.undo'), run: () => void putBack() },
      });
    } catch (error) {
      failed(error);
    }
  };
}
