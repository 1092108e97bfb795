import type { TasteResponse } from '@emoverse/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { formatDateTime } from '../../messages/format.ts';
import { useExport } from '../../state/use-export.ts';
import type { TasteEdits } from './use-taste-edits.ts';

interface ForgetAllProps {
  readonly taste: TasteResponse;
  readonly edits: TasteEdits;
}

/** Forgets all that was learned, after a question, and brings it back at any later time. */
export function ForgetAll({ taste, edits }: ForgetAllProps) {
  const { t, i18n } = useTranslation();
  const exportAll = useExport();
  const [asking, setAsking] = useState(false);
  const { forgotten, weights } = taste;
  return (
    <div className="mt-6 grid justify-items-start gap-4">
      {forgotten !== undefined && (
        <p className="flex flex-wrap items-center gap-3">
          {t('learned.forgottenAt', { date: formatDateTime(forgotten.at, i18n.language) })}
          <Button size="small" onClick={() => void edits.takeBack(forgotten.eventId)}>
            {t('learned.bringBack')}
          </Button>
        </p>
      )}
      {weights.length > 0 && (
        <Button look="danger" onClick={() => setAsking(true)}>
          {t('learned.forgetAll')}
        </Button>
      )}
      <Sheet title={t('learned.forgetAllTitle')} open={asking} onClose={() => setAsking(false)}>
        <p>{t('learned.forgetAllText')}</p>
        <div className="mt-6 flex flex-wrap gap-3">
          <Button
            look="danger"
            onClick={() => {
              setAsking(false);
              void edits.forgetAll();
            }}
          >
            {t('learned.forgetAllYes')}
          </Button>
          <Button onClick={() => void exportAll()}>{t('learned.exportFirst')}</Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            {t('common.cancel')}
          </Button>
        </div>
      </Sheet>
    </div>
  );
}
