import type { PlaylistCopyAnswer } from '@emoverse/api-contract';
import type { CopySchedule as Schedule } from '@emoverse/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../components/select-field.tsx';
import { describeProblem } from '../messages/describe-problem.ts';
import { useApp } from '../state/app.ts';

interface CopyScheduleProps {
  readonly copy: PlaylistCopyAnswer;
  readonly onChanged: () => void;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const EVENING = 18;
/** A Sunday: its days and hours are those of every week. */
const A_SUNDAY = Date.UTC(2024, 0, 7);
const HOUR_MS = 3_600_000;

/** When a list is sent anew: never, each day or on one day of the week, at an hour of the person's clock. */
export function CopySchedule({ copy: { id, schedule }, onChanged }: CopyScheduleProps) {
  const { t, i18n } = useTranslation();
  const { services, toasts } = useApp();
  const [busy, setBusy] = useState(false);
  const hour = schedule?.hour ?? EVENING;
  const day = schedule === undefined ? 'never' : schedule.every === 'day' ? 'day' : String(schedule.weekday);
  const format = (options: Intl.DateTimeFormatOptions, hours: number): string =>
    new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' }).format(
      A_SUNDAY + hours * HOUR_MS,
    );
  const set = async (wanted: string, atHour: number): Promise<void> => {
    setBusy(true);
    try {
      const body = { schedule: scheduleOf(wanted, atHour) };
      await services.api.call('schedulePlaylistCopy', { params: { id }, body });
    } catch (error) {
      toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
    setBusy(false);
    onChanged();
  };
  return (
    <div className="flex flex-wrap gap-4">
      <SelectField
        label={t('copy.anew')}
        value={day}
        disabled={busy}
        onChange={(value) => void set(value, hour)}
        options={[
          { value: 'never', label: t('copy.never') },
          { value: 'day', label: t('copy.daily') },
          ...WEEKDAYS.map((weekday) => ({
            value: String(weekday),
            label: format({ weekday: 'long' }, weekday * 24),
          })),
        ]}
      />
      {schedule !== undefined && (
        <SelectField
          label={t('copy.hour')}
          value={String(hour)}
          disabled={busy}
          onChange={(value) => void set(day, Number(value))}
          options={HOURS.map((one) => ({
            value: String(one),
            label: format({ hour: 'numeric', minute: '2-digit' }, one),
          }))}
        />
      )}
    </div>
  );
}

function scheduleOf(day: string, hour: number): Schedule | null {
  if (day === 'never') return null;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return day === 'day'
    ? { every: 'day', hour, timeZone }
    : { every: 'week', weekday: Number(day), hour, timeZone };
}
