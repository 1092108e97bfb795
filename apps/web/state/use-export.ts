import { useTranslation } from 'react-i18next';
import { describeProblem } from '../messages/describe-problem.ts';
import { useApp } from './app.ts';
import { offerDownload } from './offer-download.ts';

/** Offers everything stored about the person as one JSON file; says so in a message when it cannot. */
export function useExport(): () => Promise<void> {
  const { t } = useTranslation();
  const { services, outbox, toasts } = useApp();
  return async () => {
    try {
      await outbox.flush();
      const everything = await services.api.call('exportProfile', {});
      const day = new Date(everything.exportedAt).toISOString().slice(0, 10);
      offerDownload(`emoverse-${day}.json`, JSON.stringify(everything, undefined, 2));
    } catch (error) {
      toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
  };
}
