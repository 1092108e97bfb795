import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import { Button } from './button.tsx';

/** Says when the server is out of reach and that nothing is lost meanwhile. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const { outbox } = useApp();
  const { kind, pending } = useStore(outbox.store);
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = (): void => {
      setOnline(navigator.onLine);
      if (navigator.onLine) void outbox.flush();
    };
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    return () => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
    };
  }, [outbox]);
  // A local server is reachable without a network: only a waiting outbox says that it is not.
  const waiting = kind === 'waiting' || (!online && pending > 0);
  return (
    <div role="status">
      {waiting && (
        <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1 border-b border-line bg-warn-wash px-4 py-2 text-sm">
          <WifiOff aria-hidden size={16} />
          <p>{t('offline.waiting', { count: pending })}</p>
          <Button look="quiet" size="small" className="underline" onClick={() => void outbox.flush()}>
            {t('common.tryAgain')}
          </Button>
        </div>
      )}
    </div>
  );
}
