import type { ApiError } from '@emoverse/api-contract';
import type { TFunction } from 'i18next';
import { CircleAlert, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../messages/describe-problem.ts';
import { Button } from './button.tsx';
import { StateNote } from './state-note.tsx';

function titleOf({ status, code }: ApiError, t: TFunction): string {
  if (status === 0) return t('failed.unreachableTitle');
  if (code === 'store-full') return t('failed.fullTitle');
  if (code === 'store-damaged') return t('failed.damagedTitle');
  return t('failed.title');
}

/** Something asked of the server did not come. */
export function FailedNote({ error, onRetry }: { readonly error: ApiError; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const unreachable = error.status === 0;
  return (
    <StateNote
      urgent
      icon={unreachable ? WifiOff : CircleAlert}
      title={titleOf(error, t)}
      actions={
        <Button look="primary" onClick={onRetry}>
          {t('common.tryAgain')}
        </Button>
      }
    >
      <p>{unreachable ? t('failed.unreachable') : describeProblem(error, t)}</p>
    </StateNote>
  );
}
