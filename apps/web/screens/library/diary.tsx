import { Link } from '@tanstack/react-router';
import { BookHeart } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, buttonClass } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { FoldSummary } from '../../components/fold-summary.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { useApp } from '../../state/app.ts';
import type { ItemMarks } from '../../state/reactions.ts';
import { useChanges } from '../../state/use-changes.ts';
import { useRemote } from '../../state/use-remote.ts';
import { groupByDay } from '../../state/group-by-day.ts';
import { DiaryEntry } from './diary-entry.tsx';
import { diaryOf, type DiaryWork } from './diary-of.ts';
import { ReactionHistory } from './reaction-history.tsx';

const PAGE = 30;

/** What was played, seen and read, by day, newest first; behind a fold everything that was said and done. */
export function Diary() {
  const { t, i18n } = useTranslation();
  const { services, outbox, reactions: marks } = useApp();
  const ratings = useStore(marks.store, (state) => state.marks);
  const [shown, setShown] = useState(PAGE);
  const load = useCallback(
    async (signal: AbortSignal) => {
      await outbox.flush();
      return (await services.api.call('listReactions', {}, { signal })).reactions;
    },
    [services, outbox],
  );
  const { state, set, again, refresh } = useRemote(load);
  useChanges('feedback', refresh);
  if (state.kind === 'loading') return <LoadingNote onRetry={again} />;
  if (state.kind === 'failed') return <FailedNote error={state.error} onRetry={again} />;
  const reactions = state.value;
  const takeBack = (ids: ReadonlySet<string>): void => {
    for (const { id, itemId, action } of reactions.filter((one) => ids.has(one.id)))
      marks.undo(itemId, action, id);
    set(reactions.map((one) => (ids.has(one.id) ? { ...one, undone: true } : one)));
  };
  const entries = diaryOf(reactions);
  const days = groupByDay(entries.slice(0, shown), i18n.language);
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8">
      {entries.length === 0 && (
        <StateNote
          icon={BookHeart}
          title={t('diary.emptyTitle')}
          actions={
            <Link to="/explore" className={buttonClass('primary')}>
              {t('saved.toExplore')}
            </Link>
          }
        >
          <p>{t('diary.empty')}</p>
        </StateNote>
      )}
      {days.map(({ day, entries: ofDay }) => (
        <section key={day} aria-label={day}>
          <h2 className="mb-3 text-xl">{day}</h2>
          <ul className="grid gap-1">
            {ofDay.map((entry) => (
              <li key={entry.key}>
                <DiaryEntry
                  entry={entry}
                  stars={starsNow(ratings[entry.item.id], entry)}
                  onRemove={() => takeBack(new Set(entry.ids))}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {entries.length > shown && (
        <div className="flex justify-center">
          <Button onClick={() => setShown(shown + PAGE)}>{t('diary.more')}</Button>
        </div>
      )}
      {reactions.length > 0 && (
        <details>
          <FoldSummary>{t('diary.everything')}</FoldSummary>
          <ReactionHistory reactions={reactions} onUndo={(id) => takeBack(new Set([id]))} />
        </details>
      )}
    </div>
  );
}

/** What this browser knows of the stars of a work, also that they were taken away, before what was loaded. */
function starsNow(marks: ItemMarks | undefined, { stars }: DiaryWork): number | undefined {
  return marks !== undefined && 'rating' in marks ? marks.rating?.stars : stars;
}
