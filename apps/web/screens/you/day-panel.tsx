import type { DayNote, MoodRecord } from '@emoverse/api-contract';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { formatDay } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useAttempt } from '../../state/use-attempt.ts';
import { MoodEntry } from '../../components/mood-entry.tsx';
import { boundsOf, dayKey, type CalendarDay } from './calendar-days.ts';

interface DayPanelProps {
  readonly day: CalendarDay;
  readonly moods: readonly MoodRecord[];
  readonly note: DayNote | undefined;
  /** Something of the day was changed or deleted. */
  readonly onChanged: () => void;
  readonly onDelete: () => void;
}

/** One day: its moods, each with its own note, and the note of the day. */
export function DayPanel({ day, moods, note, onChanged, onDelete }: DayPanelProps) {
  const { t, i18n } = useTranslation();
  const attempt = useAttempt();
  const { services, toasts } = useApp();
  const id = useId();
  const [words, setWords] = useState(note?.note ?? '');
  const save = (): Promise<void> =>
    attempt(async () => {
      await services.api.call('setDayNote', { params: { day: dayKey(day) }, body: { note: words } });
      toasts.show(t('calendar.noteSaved'));
      onChanged();
    });
  return (
    <section aria-labelledby={`${id}-day`} className="mt-6">
      <h2 id={`${id}-day`} className="mb-3 text-xl">
        {formatDay(boundsOf(day).from, i18n.language)}
      </h2>
      {moods.length === 0 && <p className="text-ink-soft">{t('calendar.noMoods')}</p>}
      <ul className="grid gap-3">
        {moods.map((mood) => (
          <li key={mood.id}>
            <MoodEntry mood={mood} onChanged={onChanged} onDeleted={onChanged} />
          </li>
        ))}
      </ul>
      <Form className="mt-4 grid gap-3" onSubmit={() => void save()}>
        <div>
          <label htmlFor={`${id}-note`} className="mb-1 block text-sm font-medium">
            {t('calendar.note')}
          </label>
          <textarea
            id={`${id}-note`}
            rows={3}
            maxLength={5000}
            className="field"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <div className="flex flex-wrap gap-3 print:hidden">
          <Button look="primary" type="submit">
            {t('calendar.saveNote')}
          </Button>
          {(moods.length > 0 || note !== undefined) && (
            <Button look="danger" onClick={onDelete}>
              {t('calendar.deleteDay')}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
