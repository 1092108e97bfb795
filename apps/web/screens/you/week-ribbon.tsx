import { feltEmotion } from '@emoverse/domain';
import type { MoodRecord } from '@emoverse/api-contract';
import { Moon, Sun, Sunrise, Sunset, type LucideIcon } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useChanges } from '../../state/use-changes.ts';
import { useRemote } from '../../state/use-remote.ts';
import { addDays, boundsOf, dayKey, dayOf, type CalendarDay } from './calendar-days.ts';
import { moodColour } from './day-light.ts';
import { PARTS_OF_DAY, partOfDay, type PartOfDay } from './part-of-day.ts';
import { summariseWeek } from './summarise-week.ts';

const DAYS = 7;
const MOST_MOODS = 1000;
const ICONS: Readonly<Record<PartOfDay, LucideIcon>> = {
  morning: Sunrise,
  afternoon: Sun,
  evening: Sunset,
  night: Moon,
};

/** The last seven days as one cloth of colour, each from its morning to its night, and what can be said of them. */
export function WeekRibbon() {
  const { t, i18n } = useTranslation();
  const { services, outbox } = useApp();
  const load = useCallback(
    async (signal: AbortSignal) => {
      // A mood confirmed a moment ago belongs here.
      await outbox.flush();
      const { from } = boundsOf(addDays(dayOf(services.now()), 1 - DAYS));
      const { moods } = await services.api.call(
        'listMoods',
        { query: { from, limit: MOST_MOODS } },
        { signal },
      );
      return moods.toReversed();
    },
    [services, outbox],
  );
  const { state, refresh } = useRemote(load);
  useChanges('moods', refresh);
  const today = dayOf(services.now());
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today, index + 1 - DAYS));
  const moods = state.kind === 'ready' ? state.value : [];
  const told = summariseWeek(moods);
  const moodsOf = (day: CalendarDay, part: PartOfDay): readonly MoodRecord[] =>
    moods.filter(({ at }) => dayKey(dayOf(at)) === dayKey(day) && partOfDay(at) === part);
  const weekday = (day: CalendarDay, style: 'short' | 'long'): string =>
    new Intl.DateTimeFormat(i18n.language, { weekday: style }).format(boundsOf(day).from);
  return (
    <section aria-label={t('you.week')} aria-busy={state.kind === 'loading'}>
      <p className="mb-4 min-h-8 font-display text-2xl leading-snug text-balance">
        {state.kind === 'ready' &&
          (moods.length === 0
            ? t('you.weekEmpty')
            : told === undefined
              ? undefined
              : told.mostly === 'mixed'
                ? t('you.weekMixed')
                : t('you.weekMostly', { word: t(`moodWord.${told.mostly}`) }))}
        {told?.turn !== undefined && ` ${t(`you.weekTurn.${told.turn}`)}`}
      </p>
      <div aria-hidden className="flex h-36 gap-2 sm:h-44">
        <div className="grid w-4 grid-rows-4 items-center text-ink-soft">
          {PARTS_OF_DAY.map((part) => {
            const Icon = ICONS[part];
            return <Icon key={part} size={16} strokeWidth={1.6} />;
          })}
        </div>
        <div className="flex-1 overflow-hidden rounded-card bg-surface/55 shadow-card">
          <div className="grid h-full grid-cols-7 blur-[9px]">
            {days.map((day) => (
              <span key={dayKey(day)} className="grid grid-rows-4">
                {PARTS_OF_DAY.map((part) => (
                  <span key={part} className="flex">
                    {moodsOf(day, part).map((mood) => (
                      <span key={mood.id} className="flex-1" style={{ background: moodColour(mood) }} />
                    ))}
                  </span>
                ))}
              </span>
            ))}
          </div>
        </div>
      </div>
      <ol className="ms-6 mt-2 grid grid-cols-7 text-center text-xs text-ink-soft">
        {days.map((day) => {
          const feelings = PARTS_OF_DAY.flatMap((part) =>
            [...new Set(moodsOf(day, part).map((mood) => t(`emotion.${feltEmotion(mood)}`)))].map((feeling) =>
              t(`you.felt.${part}`, { feeling }),
            ),
          );
          return (
            <li key={dayKey(day)} className={dayKey(day) === dayKey(today) ? 'font-semibold text-ink' : ''}>
              <span aria-hidden>{weekday(day, 'short')}</span>
              <span className="sr-only">
                {t('you.weekDay', {
                  day: weekday(day, 'long'),
                  feelings:
                    feelings.length === 0 ? t('you.nothingSaid') : formatList(feelings, i18n.language),
                })}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
