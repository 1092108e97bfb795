import { Link } from '@tanstack/react-router';
import { Check, EyeOff, MessageCircleQuestion, ScanFace, X, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, buttonClass } from '../button.tsx';
import { FoldSummary } from '../fold-summary.tsx';
import { useApp } from '../../state/app.ts';

const LINES = [
  { line: 'look', icon: ScanFace },
  { line: 'err', icon: MessageCircleQuestion },
  { line: 'stay', icon: EyeOff },
] as const satisfies readonly { line: string; icon: LucideIcon }[];
const READS = ['expression', 'perSecond', 'onDevice'] as const;
const NEVER = ['leaves', 'recognise', 'store', 'judge'] as const;

/**
 * What is read and what never happens, before the camera is asked for: three lines, and the whole of it folded in. It is
 * also the notice that a person is exposed to emotion recognition (EU AI Act, Article 50(3)); it stands before every start.
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
      <ul className="mt-5 grid gap-4">
        {LINES.map(({ line, icon: Icon }) => (
          <li key={line} className="flex items-start gap-4 text-lg">
            <Icon aria-hidden size={24} strokeWidth={1.7} className="mt-0.5 shrink-0 text-accent" />
            {t(`consent.line.${line}`)}
          </li>
        ))}
      </ul>
      <div className="mt-7 flex flex-wrap gap-3">
        <Button look="primary" className="min-h-13 px-7 text-lg" onClick={start}>
          {t('consent.start')}
        </Button>
        <Link to="/" className={buttonClass('quiet')}>
          {t('consent.notNow')}
        </Link>
      </div>
      <Notice />
    </section>
  );
}

/** The notice in full. */
function Notice() {
  const { t } = useTranslation();
  return (
    <details className="mt-5">
      <FoldSummary>{t('consent.whole')}</FoldSummary>
      <div className="mt-3 grid gap-6 sm:grid-cols-2">
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
      <p className="mt-6 rounded-xl bg-sunken p-4 text-sm text-ink-soft">
        {t('consent.notice')}{' '}
        <Link to="/about" className="text-ink underline underline-offset-4">
          {t('consent.more')}
        </Link>
      </p>
    </details>
  );
}
