import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

/** What takes longer than this is worth a word. */
const SLOW_MS = 6_000;

interface LoadingNoteProps {
  readonly rows?: number;
  /** Asks once more, in place of the request that takes so long. */
  readonly onRetry?: () => void;
}

/** Room for what is on its way; says so when it takes long. */
export function LoadingNote({ rows = 3, onRetry }: LoadingNoteProps) {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const [slowAttempt, setSlowAttempt] = useState<number>();
  useEffect(() => {
    const timer = setTimeout(() => setSlowAttempt(attempt), SLOW_MS);
    return () => clearTimeout(timer);
  }, [attempt]);
  const isSlow = slowAttempt === attempt;
  return (
    <div role="status" className="grid gap-4">
      <span className="sr-only">{t('common.loading')}</span>
      {isSlow && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p>{t('common.slow')}</p>
          {onRetry !== undefined && (
            <Button
              size="small"
              onClick={() => {
                setAttempt(attempt + 1);
                onRetry();
              }}
            >
              {t('common.askAgain')}
            </Button>
          )}
        </div>
      )}
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} aria-hidden className="shimmer h-28 rounded-card" />
      ))}
    </div>
  );
}
