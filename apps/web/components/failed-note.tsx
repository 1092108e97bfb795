import type { ApiError } from '@emoverse/api-contract';
import { CircleAlert, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { StateNote } from './state-note.tsx';

const titleOf = ({ status, code }: ApiError) =>
  status === 0
    ? 'failed.unreachableTitle'
    : code === 'store-full'
      ? 'failed.fullTitle'
      : code === 'store-damaged'
        ? 'failed.damagedTitle'
        : 'failed.title';

/** Something asked of the server did not come. */
export function FailedNote({ error, onRetry }: { readonly error: ApiError; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const unreachable = error.status === 0;
  return (
    <StateNote
      urgent
      icon={unreachable ? WifiOff : CircleAlert}
      title={t(titleOf(error))}
      actions={
        <Button look="primary" onClick={onRetry}>
          {t('common.tryAgain')}
        </Button>
      }
    >
      <p>{unreachable ? t('failed.unreachable') : t('failed.text', { message: error.message })}</p>
    </StateNote>
  );
}
