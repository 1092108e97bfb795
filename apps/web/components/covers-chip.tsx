import { Image } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import { shopCountryOf } from '../state/shop-country-of.ts';
import { useChangeSettings } from '../state/use-change-settings.ts';
import { useSettings } from '../state/use-settings.ts';
import { buttonClass } from './button.tsx';
import { Sheet } from './sheet.tsx';

/** Asks once, in place, whether the server may fetch covers; nothing where it was answered. */
export function CoversChip({ className }: { readonly className: string }) {
  const { t } = useTranslation();
  const { services, profile } = useApp();
  const isKnown = useStore(profile.store, ({ kind }) => kind === 'ready');
  const { covers } = useSettings();
  const change = useChangeSettings();
  const [asking, setAsking] = useState(false);
  if (!isKnown || covers !== 'ask') return null;
  const answer = (said: 'yes' | 'no'): void => {
    setAsking(false);
    void change({
      covers: said,
      ...(said === 'yes' && { songPreviewCountry: shopCountryOf(services.languages()) }),
    });
  };
  return (
    <>
      <button type="button" aria-haspopup="dialog" className={className} onClick={() => setAsking(true)}>
        <Image aria-hidden size={17} />
        {t('covers.ask')}
      </button>
      <Sheet title={t('covers.ask')} open={asking} onClose={() => setAsking(false)}>
        <p className="max-w-prose text-ink-soft">{t('covers.notice')}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <button type="button" className={buttonClass('primary')} onClick={() => answer('yes')}>
            {t('covers.yes')}
          </button>
          <button type="button" className={buttonClass('quiet')} onClick={() => answer('no')}>
            {t('covers.no')}
          </button>
        </div>
      </Sheet>
    </>
  );
}
