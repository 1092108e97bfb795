import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';

/** For whom a login of the host's own has let in for the first time: who has to say yes. Nothing for anybody else. */
export function WaitingNote() {
  const { t } = useTranslation();
  const { services } = useApp();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('getLogin', {}, { signal }),
    [services],
  );
  const { state } = useRemote(load);
  const isWaiting = state.kind === 'ready' && state.value.isWaiting === true;
  if (!isWaiting && new URLSearchParams(window.location.search).get('login') !== 'waiting') return null;
  return (
    <p role="status" className="rounded-xl bg-accent-wash p-4">
      {t('login.waiting')}
    </p>
  );
}
