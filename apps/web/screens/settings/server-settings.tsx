import type { MusicServer } from '@emoverse/api-contract';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { describeProblem } from '../../messages/describe-problem.ts';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { ConnectServerForm } from './connect-server-form.tsx';
import { NOT_THEIRS } from './not-theirs.ts';
import { ServerRow } from './server-row.tsx';
import { SettingsSection } from './settings-section.tsx';

/** So often is looked how far the reading of a server's songs is. */
const LOOK_MS = 1_000;

type Form = { readonly kind: 'closed' } | { readonly kind: 'open'; readonly server?: MusicServer };

/** The person's own music servers: connect one, see how far its songs are read, leave it. */
export function ServerSettings() {
  const { t } = useTranslation();
  const { services, ownWorks } = useApp();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('listMusicServers', {}, { signal }),
    [services],
  );
  const { state, again, refresh } = useRemote(load);
  const [form, setForm] = useState<Form>({ kind: 'closed' });
  const servers = state.kind === 'ready' ? state.value.servers : [];
  const isReading = servers.some(({ sync }) => sync?.state === 'running');
  useEffect(
    () => (isReading ? services.schedule(refresh, LOOK_MS) : undefined),
    // Each answer is a new value: one look follows the other.
    [isReading, services, refresh, state],
  );
  // What was read, or left, opens there, or no more.
  const works = servers.reduce((sum, server) => sum + server.works, 0);
  useEffect(() => {
    if (!isReading) void ownWorks.refresh();
  }, [isReading, works, ownWorks]);
  const isElsewhere = state.kind === 'failed' && NOT_THEIRS.has(state.error.code);
  return (
    <SettingsSection id="music-servers" title={t('server.title')} hint={t('server.hint')}>
      {state.kind === 'failed' && isElsewhere && <p>{describeProblem(state.error, t)}</p>}
      {state.kind === 'failed' && !isElsewhere && <FailedNote error={state.error} onRetry={again} />}
      {servers.length > 0 && (
        <ul aria-label={t('server.list')} className="grid gap-3">
          {servers.map((server) => (
            <li key={server.id}>
              <ServerRow
                server={server}
                onChanged={refresh}
                onLogIn={() => setForm({ kind: 'open', server })}
              />
            </li>
          ))}
        </ul>
      )}
      {state.kind === 'ready' && form.kind === 'closed' && (
        <div>
          <Button onClick={() => setForm({ kind: 'open' })}>{t('server.add')}</Button>
        </div>
      )}
      {form.kind === 'open' && (
        <ConnectServerForm
          key={form.server?.id ?? 'new'}
          server={form.server}
          onConnected={() => {
            setForm({ kind: 'closed' });
            refresh();
          }}
          onCancel={() => setForm({ kind: 'closed' })}
        />
      )}
    </SettingsSection>
  );
}
