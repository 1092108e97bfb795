import { Copy } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { useApp } from '../state/app.ts';

/** A text that is to be copied, with the button that does it. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useTranslation();
  const { toasts } = useApp();
  const id = useId();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      toasts.show(t('spotify.copied'));
    } catch {
      toasts.show(t('spotify.notCopied'), { tone: 'problem' });
    }
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input id={id} readOnly dir="ltr" value={value} className="field max-w-md flex-1 font-mono" />
        <Button onClick={() => void copy()}>
          <Copy aria-hidden size={17} />
          {t('spotify.copy')}
        </Button>
      </div>
    </div>
  );
}
