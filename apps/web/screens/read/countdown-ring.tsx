import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Ring } from '../../components/ring.tsx';
import { useApp } from '../../state/app.ts';

/** Seconds left of the check-in. */
export function CountdownRing({
  startedAt,
  endsAt,
}: {
  readonly startedAt: number;
  readonly endsAt: number;
}) {
  const { t } = useTranslation();
  const { services } = useApp();
  const [now, setNow] = useState(() => services.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(services.now()), 100);
    return () => clearInterval(timer);
  }, [services]);
  const left = Math.max(0, endsAt - now);
  return (
    <div
      role="timer"
      aria-label={t('checkIn.running', { count: Math.round((endsAt - startedAt) / 1000) })}
      className="absolute top-4 right-4 size-24 rounded-full bg-black/55 text-white"
    >
      <Ring share={left / (endsAt - startedAt)} track="rgb(255 255 255 / .25)" color="white" />
      <span aria-hidden className="absolute inset-0 grid place-items-center font-display text-4xl">
        {Math.ceil(left / 1000)}
      </span>
    </div>
  );
}
