import type { MoodRecord } from '@emoverse/api-contract';
import { topEmotion, moodWordAt } from '@emoverse/domain';
import { lightPoint, lightProperties } from '@emoverse/light';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Cover } from '../../components/cover.tsx';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';

const COVERS = 3;

/** For who comes back: going on where they were, the colour of the day before, three works they have kept. */
export function Again() {
  const { t } = useTranslation();
  const { services, visit } = useApp();
  const chosen = useStore(visit.store, (state) => (state.kind === 'chosen' ? state : undefined));
  const load = useCallback(
    async (signal: AbortSignal) => {
      const [{ items }, { moods }] = await Promise.all([
        services.api.call('listSaved', {}, { signal }),
        services.api.call('listMoods', { query: { limit: 50 } }, { signal }),
      ]);
      return { saved: items.slice(0, COVERS), before: lastOfDayBefore(moods, services.now()) };
    },
    [services],
  );
  const { state } = useRemote(load);
  const { saved, before } = state.kind === 'ready' ? state.value : { saved: [], before: undefined };
  if (chosen === undefined && saved.length === 0 && before === undefined) return null;
  const part = 'inline-flex min-h-12 items-center gap-3 rounded-full px-4 hover:bg-surface/70';
  return (
    <section
      aria-label={t('now.again')}
      className="rise flex w-full flex-wrap items-center justify-center gap-x-2 gap-y-1"
    >
      {chosen !== undefined && (
        <Link to="/stage" className={`${part} font-medium text-accent`}>
          {t('now.continue', { word: t(`moodWord.${moodWordAt(chosen.mood)}`) })}
          <ArrowRight aria-hidden size={18} className="rtl:-scale-x-100" />
        </Link>
      )}
      {before !== undefined && (
        <Link to="/you" className={part}>
          <span
            aria-hidden
            className="orb-colour size-8 rounded-full"
            style={lightProperties(lightPoint(before.estimate, emotionOf(before)))}
          />
          {t('now.yesterday', { word: t(`moodWord.${moodWordAt(before.estimate)}`) })}
        </Link>
      )}
      {saved.length > 0 && (
        <Link to="/library" className={part} aria-label={t('now.saved', { count: saved.length })}>
          {saved.map(({ item }) => (
            <span key={item.id} className="w-11 overflow-hidden rounded-lg shadow-card">
              <Cover item={item} />
            </span>
          ))}
        </Link>
      )}
    </section>
  );
}

function emotionOf({ felt, estimate }: MoodRecord): ReturnType<typeof topEmotion> {
  return felt ?? topEmotion(estimate.scores);
}

/** The last mood of yesterday, by the clock of this device. */
function lastOfDayBefore(moods: readonly MoodRecord[], now: number): MoodRecord | undefined {
  const today = new Date(now).setHours(0, 0, 0, 0);
  const yesterday = new Date(today - 1).setHours(0, 0, 0, 0);
  return moods.find(({ at }) => at < today && at >= yesterday);
}
