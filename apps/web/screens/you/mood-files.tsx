import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../../components/button.tsx';
import { FoldSummary } from '../../components/fold-summary.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useApp } from '../../state/app.ts';
import { useAttempt } from '../../state/use-attempt.ts';
import { ImportMoods } from './import-moods.tsx';
import { offerDownload } from '../../state/offer-download.ts';

/** All moods and notes: one by one, as a file, more from a file, or gone. */
export function MoodFiles({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation();
  const { services, outbox, toasts } = useApp();
  const [asking, setAsking] = useState(false);
  const attempt = useAttempt();
  const save = (format: 'csv' | 'json'): Promise<void> =>
    attempt(async () => {
      await outbox.flush();
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      const file = await services.api.call('exportCalendar', { query: { format, timeZone } });
      offerDownload(file.fileName, file.text, file.mediaType);
    });
  const remove = (): Promise<void> =>
    attempt(async () => {
      setAsking(false);
      const { moods } = await services.api.call('deleteCalendar', {});
      toasts.show(t('calendar.deleted', { count: moods }));
      onChanged();
    });
  return (
    <details className="mt-6 print:hidden">
      <FoldSummary>{t('you.moodFiles')}</FoldSummary>
      <div className="flex flex-wrap gap-3 pt-2">
        <Link to="/you/moods" className={buttonClass()}>
          {t('calendar.toHistory')}
        </Link>
        <Button onClick={() => void save('csv')}>{t('calendar.exportCsv')}</Button>
        <Button onClick={() => void save('json')}>{t('calendar.exportJson')}</Button>
        <ImportMoods onChanged={onChanged} />
        <Button look="danger" onClick={() => setAsking(true)}>
          {t('calendar.deleteAll')}
        </Button>
      </div>
      <Sheet title={t('calendar.deleteAllTitle')} open={asking} onClose={() => setAsking(false)}>
        <p>{t('calendar.deleteAllText')}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button look="danger" onClick={() => void remove()}>
            {t('calendar.deleteYes')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
        </div>
      </Sheet>
    </details>
  );
}
