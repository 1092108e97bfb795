import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from './sheet.tsx';
import { isForSomethingElse } from './use-shell-keys.ts';

const KEYS = [
  { keys: ['/'], does: 'search' },
  { keys: ['Esc'], does: 'back' },
  { keys: ['←', '→', '↑', '↓'], does: 'mood' },
  { keys: ['K'], does: 'play' },
  { keys: ['N', 'P'], does: 'tracks' },
  { keys: ['J', 'L'], does: 'seek' },
  { keys: ['M'], does: 'mute' },
  { keys: ['?'], does: 'help' },
] as const;

/** `?` shows what the keys do. */
export function KeysSheet() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== '?' || isForSomethingElse(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  return (
    <Sheet title={t('keys.title')} open={open} onClose={() => setOpen(false)}>
      <dl className="grid gap-3">
        {KEYS.map(({ keys, does }) => (
          <div key={does} className="flex items-center gap-4">
            <dt className="flex w-36 shrink-0 gap-1.5">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="inline-grid h-8 min-w-8 place-items-center rounded-lg border border-line-strong bg-sunken px-2 font-sans text-sm"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
