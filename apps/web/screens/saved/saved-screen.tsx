import { Link } from '@tanstack/react-router';
import type { ItemId } from '@emoverse/domain';
import { Bookmark } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { buttonClass } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Page } from '../../components/page.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { MEDIA_DOMAINS } from '@emoverse/domain';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { useLive } from '../../state/use-live.ts';
import { SavedCard } from './saved-card.tsx';

/** What the person has put aside for later. */
export function SavedScreen() {
  const { t } = useTranslation();
  const { services, outbox, reactions, toasts } = useApp();
  const marks = useStore(reactions.store, (state) => state.marks);
  const [domain, setDomain] = useState('');
  const load = useCallback(
    async (signal: AbortSignal) => {
      await outbox.flush();
      return (await services.api.call('listSaved', {}, { signal })).items;
    },
    [services, outbox],
  );
  const { state, again, refresh } = useRemote(load);
  useLive('feedback', refresh);
  const items = (state.kind === 'ready' ? state.value : []).filter(
    ({ item }) => marks[item.id]?.saved !== false,
  );
  const present = MEDIA_DOMAINS.filter((name) => items.some(({ item }) => item.domain === name));
  const shown = items.filter(({ item }) => domain === '' || item.domain === domain);
  const remove = (itemId: ItemId, title: string): void => {
    const eventId = reactions.react({ itemId }, 'unsaved');
    toasts.show(t('action.unsaved', { title }), {
      action: { label: t('common.undo'), run: () => reactions.undo(itemId, 'unsaved', eventId) },
    });
  };
  return (
    <Page
      title={t('saved.title')}
      intro={t('saved.intro')}
      aside={
        present.length > 1 ? (
          <SelectField
            label={t('saved.show')}
            value={domain}
            onChange={setDomain}
            options={[
              { value: '', label: t('saved.all') },
              ...present.map((name) => ({ value: name, label: t(`domain.${name}`) })),
            ]}
          />
        ) : undefined
      }
    >
      <p className="mb-5">
        <Link to="/playlists" className="underline underline-offset-4">
          {t('saved.toPlaylists')}
        </Link>
      </p>
      {state.kind === 'loading' && <LoadingNote onRetry={again} />}
      {state.kind === 'failed' && <FailedNote error={state.error} onRetry={again} />}
      {state.kind === 'ready' && items.length === 0 && (
        <StateNote
          icon={Bookmark}
          title={t('saved.emptyTitle')}
          actions={
            <Link to="/stage" className={buttonClass('primary')}>
              {t('saved.toSuggestions')}
            </Link>
          }
        >
          <p>{t('saved.empty')}</p>
        </StateNote>
      )}
      <ul className="grid gap-4">
        {shown.map(({ item, savedAt }) => (
          <li key={item.id}>
            <SavedCard item={item} savedAt={savedAt} onRemove={() => remove(item.id, item.title)} />
          </li>
        ))}
      </ul>
    </Page>
  );
}
