import type { TasteImportTold } from '@emoverse/api-contract';
import { TASTE_SERVICE_NAMES } from '@emoverse/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { describeProblem } from '../../messages/describe-problem.ts';
import { formatDay } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';

interface TasteImportRowProps {
  readonly imported: TasteImportTold;
  readonly onUndone: () => void;
}

/** One import, and the way back. */
export function TasteImportRow({ imported: { id, service, fileName, at }, onUndone }: TasteImportRowProps) {
  const { t, i18n } = useTranslation();
  const { services, toasts } = useApp();
  const [busy, setBusy] = useState(false);
  const undo = async (): Promise<void> => {
    setBusy(true);
    try {
      await services.api.call('undoTasteImport', { params: { importId: id } });
      toasts.show(t('elsewhere.undone'));
      onUndone();
    } catch (error) {
      setBusy(false);
      toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
  };
  const name = TASTE_SERVICE_NAMES[service];
  return (
    <li className="flex items-center justify-between gap-x-4 py-3.5">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{name}</p>
        <p className="text-sm wrap-anywhere text-ink-soft">
          {fileName} · {formatDay(at, i18n.language)}
        </p>
      </div>
      <Button
        disabled={busy}
        aria-label={t('elsewhere.undoOf', { service: name })}
        onClick={() => void undo()}
      >
        {t('elsewhere.undo')}
      </Button>
    </li>
  );
}
