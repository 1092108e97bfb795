import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button.tsx';

interface SheetProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** `stage` fills the screen. */
  readonly size?: 'sheet' | 'stage';
  readonly children: ReactNode;
}

/**
 * A modal dialog on the browser's own `<dialog>`: it traps focus, closes on Escape and gives focus back,
 * and needs no style tag, which the content security policy would refuse.
 */
export function Sheet({ title, open, onClose, size = 'sheet', children }: SheetProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
    // A click beside the sheet lands on the dialog itself. Escape does the same for the keyboard.
    const clicked = (event: MouseEvent): void => {
      if (size === 'sheet' && event.target === element) element.close();
    };
    element.addEventListener('click', clicked);
    return () => element.removeEventListener('click', clicked);
  }, [open, size]);
  return (
    <dialog ref={dialog} className={size} aria-labelledby={heading} onClose={onClose}>
      {open && (
        <div className={size === 'stage' ? 'flex min-h-full flex-col' : ''}>
          <header className="flex items-center gap-4 py-3 ps-6 pe-3">
            <h2 id={heading} className="flex-1 text-xl">
              {title}
            </h2>
            <IconButton icon={X} label={t('common.close')} onClick={onClose} />
          </header>
          <div className={size === 'stage' ? 'flex flex-1 flex-col px-6 pb-8' : 'px-6 pb-6'}>{children}</div>
        </div>
      )}
    </dialog>
  );
}
