import { DoorOpen } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { useTellRefusal } from './use-tell-refusal.ts';

/** The host's own login, where there is one: a way in, and for who is in, one more. */
export function ProviderButton() {
  const { t } = useTranslation();
  const { services, outbox } = useApp();
  const tellRefusal = useTellRefusal();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('getLogin', {}, { signal }),
    [services],
  );
  const { state } = useRemote(load);
  const name = state.kind === 'ready' ? state.value.provider : undefined;
  if (name === undefined) return null;
  const goThere = async (): Promise<void> => {
    try {
      // Somebody else may come back.
      await outbox.flush();
      const { address } = await services.api.call('startProviderLogin', {});
      window.location.assign(address);
    } catch (error) {
      tellRefusal(error);
    }
  };
  const wasRefused = new URLSearchParams(window.location.search).get('login') === 'refused';
  return (
    <div className="grid justify-items-start gap-2">
      <Button onClick={() => void goThere()}>
        <DoorOpen aria-hidden size={18} />
        {t('login.provider', { name })}
      </Button>
      {wasRefused && <p role="status">{t('login.providerRefused', { name })}</p>}
    </div>
  );
}
