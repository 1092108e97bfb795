import { Link } from '@tanstack/react-router';
import { MEDIA_DOMAINS, type MediaDomain } from '@emoverse/domain';
import { Heart } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { buttonClass } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { WorkCard } from '../../components/work-card.tsx';
import { useApp } from '../../state/app.ts';
import { useChanges } from '../../state/use-changes.ts';
import { useRemote } from '../../state/use-remote.ts';
import { DomainChips } from '../../components/domain-chips.tsx';
import { MoreSheet } from '../../work-details/more-sheet.tsx';
import type { MoreOf } from '../../work-details/more-of.ts';

/** Works that the person has put aside for later. */
export function SavedWorks() {
  const { t } = useTranslation();
  const { services, outbox, reactions } = useApp();
  const marks = useStore(reactions.store, (state) => state.marks);
  const [domain, setDomain] = useState<MediaDomain | undefined>(undefined);
  const [more, setMore] = useState<MoreOf | undefined>(undefined);
  const load = useCallback(
    async (signal: AbortSignal) => {
      await outbox.flush();
      return (await services.api.call('listSaved', {}, { signal })).items;
    },
    [services, outbox],
  );
  const { state, again, refresh } = useRemote(load);
  useChanges('feedback', refresh);
  if (state.kind === 'loading') return <LoadingNote onRetry={again} />;
  if (state.kind === 'failed') return <FailedNote error={state.error} onRetry={again} />;
  const saved = state.value.flatMap(({ item }) =>
    marks[item.id]?.saved === false ? [] : { item, saved: true },
  );
  const domains = MEDIA_DOMAINS.filter((name) => saved.some(({ item }) => item.domain === name));
  const chosen = domains.find((name) => name === domain);
  const shown = saved.filter(({ item }) => chosen === undefined || item.domain === chosen);
  if (saved.length === 0)
    return (
      <StateNote
        icon={Heart}
        title={t('saved.emptyTitle')}
        actions={
          <Link to="/explore" className={buttonClass('primary')}>
            {t('saved.toExplore')}
          </Link>
        }
      >
        <p>{t('saved.empty')}</p>
      </StateNote>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {domains.length > 1 && <DomainChips among={domains} chosen={chosen} onChoose={setDomain} />}
      <ul
        aria-label={t('myLibrary.saved')}
        className="grid grid-cols-2 items-end gap-x-4 gap-y-7 min-[30rem]:grid-cols-3 sm:grid-cols-4 lg:grid-cols-6"
      >
        {shown.map((playable) => (
          <li key={playable.item.id} className="min-w-0">
            <WorkCard playable={playable} among={shown} size="fill" onMore={() => setMore({ playable })} />
          </li>
        ))}
      </ul>
      <MoreSheet more={more} onClose={() => setMore(undefined)} />
    </div>
  );
}
