import { Link } from '@tanstack/react-router';
import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, buttonClass } from '../../components/button.tsx';
import { useApp } from '../../state/app.ts';

const READS = ['expression', 'perSecond', 'onDevice'] as const;
const NEVER = ['leaves', 'recognise', 'store', 'judge'] as const;

/**
 * What is read and what never happens, before the camera is asked for. It is also the notice that a person
 * is exposed to emotion recognition (EU AI Act, Article 50(3)); it stands before every start.
 */
export function ConsentCard({ onStart }: { readonly onStart: () => void }) {
  const { t } = useTranslation();
  const { device, services } = useApp();
  const agreedBefore = useStore(device, (state) => state.consentAt !== undefined);
  const start = (): void => {
    if (!agreedBefore) device.setState({ consentAt: services.now() });
    onStart();
  };
  return (
    <section aria-labelledby="consent-title" className="card p-6 sm:p-9">
      <h2 id="consent-title" className="text-2xl">
        {agreedBefore ? t('consent.titleAgain') : t('consent.title')}
      </h2>
      <p className="mt-3 text-ink-soft">{t('consent.lead')}</p>
      <div className="mt-7 grid gap-7 sm:grid-cols-2">
        <div>
          <h3 className="font-sans text-base font-semibold">{t('consent.readsTitle')}</h3>
          <ul className="mt-3 grid gap-2.5">
            {READS.map((key) => (
              <li key={key} className="flex gap-3">
                <Check aria-hidden size={18} className="mt-1 shrink-0 text-accent" />
                {t(`consent.reads.${key}`)}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="font-sans text-base font-semibold">{t('consent.neverTitle')}</h3>
          <ul className="mt-3 grid gap-2.5">
            {NEVER.map((key) => (
              <li key={key} className="flex gap-3">
                <X aria-hidden size={18} className="mt-1 shrink-0 text-danger" />
                {t(`consent.never.${key}`)}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p className="mt-7 rounded-xl bg-sunken p-4 text-sm text-ink-soft">
        {t('consent.notice')}{' '}
        <Link to="/about" className="text-ink underline underline-offset-4">
          {t('consent.more')}
        </Link>
      </p>
      <div className="mt-7 flex flex-wrap gap-3">
        <Button look="primary" onClick={start}>
          {t('consent.start')}
        </Button>
        <Link to="/" className={buttonClass('secondary')}>
          {t('consent.notNow')}
        </Link>
        <Link to="/pick" className={buttonClass('quiet')}>
          {t('consent.pickInstead')}
        </Link>
      </div>
    </section>
  );
}
