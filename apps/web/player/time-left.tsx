import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../messages/format.ts';
import { useApp } from '../state/app.ts';

const SECOND_MS = 1000;

/** What is left until something ends by itself at `endsAt`, epoch ms. */
export function TimeLeft({ endsAt }: { readonly endsAt: number }) {
  const { t } = useTranslation();
  const { services } = useApp();
  const [left, setLeft] = useState(endsAt - services.now());
  useEffect(() => {
    const ticking = setInterval(() => setLeft(endsAt - services.now()), SECOND_MS);
    return () => clearInterval(ticking);
  }, [endsAt, services]);
  return (
    <p role="timer" className="text-sm text-ink-soft tabular-nums">
      {t('soundscape.timerLeft', { time: formatClock(Math.max(0, left) / SECOND_MS) })}
    </p>
  );
}
