import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../messages/describe-problem.ts';
import { formatNumber } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';

/** Takes back what a file of moods brought, and says so. */
export function useTakeBack(): (importId: string) => Promise<void> {
  const { t, i18n } = useTranslation();
  const { services, toasts } = useApp();
  return async (importId) => {
    try {
      const { moods, notes, changed } = await services.api.call('undoMoodImport', { params: { importId } });
      toasts.show(
        t('moodImport.takenBack', { number: formatNumber(moods + notes + changed, i18n.language) }),
      );
    } catch (error) {
      toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
  };
}
