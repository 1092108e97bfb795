import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { SelectField } from '../../components/select-field.tsx';
import { TimeLeft } from '../../player/time-left.tsx';
import { useApp } from '../../state/app.ts';

const MINUTES = [5, 10, 15, 20, 30, 45, 60, 90] as const;

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
