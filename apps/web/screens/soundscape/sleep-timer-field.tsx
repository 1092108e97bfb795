import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { SelectField } from '../../components/select-field.tsx';
import { formatClock } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';

const MINUTES = [5, 10, 15, 20, 30, 45, 60, 90] as const;
const SECOND_MS = 1000;

/** When the soundscape that plays is to end by itself, and what is left of it. */
export function SleepTimerField() {
  const { t } = useTranslation();
  const { soundscape } = useApp();
  const state = useStore(soundscape.store);
  const timer = state.kind === 'playing' ? state.timer : undefined;
  return (
    <div className="grid gap-1.5">
      <SelectField
        label={t('soundscape.timer')}
        value={timer === undefined ? '' : String(timer.minutes)}
        disabled={state.kind !== 'playing'}
        options={[
          { value: '', label: t('soundscape.timerOff') },
          ...MINUTES.map((minutes) => ({
            value: String(minutes),
            label: t('soundscape.timerMinutes', { count: minutes }),
          })),
        ]}
        onChange={(value) => soundscape.setTimer(value === '' ? undefined : Number(value))}
      />
      {timer !== undefined && <TimeLeft endsAt={timer.endsAt} />}
    </div>
  );
}

function TimeLeft({ endsAt }: { readonly endsAt: number }) {
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
