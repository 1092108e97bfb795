import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useOnNow } from '../player/use-on-now.ts';
import { useApp } from '../state/app.ts';
import { IconButton } from './icon-button.tsx';

const SHOWN_MS = 9_000;

/** The one short message at the foot of the page. It waits while pointed at or focused. */
export function ToastRegion() {
  const { t } = useTranslation();
  const { toasts } = useApp();
  const hasPlayer = useOnNow().kind !== 'nothing';
  const { toast } = useStore(toasts.store);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (toast === undefined || held) return;
    const timer = setTimeout(() => toasts.dismiss(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, toasts, held]);
  return (
    <div
      role="status"
      aria-label={t('common.messages')}
      className={`pointer-events-none fixed inset-x-0 z-40 flex justify-center px-4 ${hasPlayer ? 'bottom-60 md:bottom-24' : 'bottom-20 md:bottom-6'}`}
    >
      {toast !== undefined && (
        <div
          key={toast.id}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          className="rise pointer-events-auto flex max-w-xl items-center gap-1 rounded-2xl bg-ink py-1.5 ps-5 pe-1.5 text-paper shadow-2xl"
        >
          <p className="py-2 text-[0.95rem]">{toast.text}</p>
          {toast.action !== undefined && (
            <button
              type="button"
              className="ms-2 min-h-11 rounded-full px-4 font-semibold underline underline-offset-4 hover:bg-paper/15"
              onClick={() => {
                toast.action?.run();
                toasts.dismiss(toast.id);
              }}
            >
              {toast.action.label}
            </button>
          )}
          <span className="[&_button]:text-paper [&_button:hover]:bg-paper/15 [&_button:hover]:text-paper">
            <IconButton icon={X} label={t('common.dismiss')} onClick={() => toasts.dismiss(toast.id)} />
          </span>
        </div>
      )}
    </div>
  );
}
