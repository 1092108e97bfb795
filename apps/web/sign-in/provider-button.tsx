import { DoorOpen } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { useApp } from '../state/app.ts';
import { useRemote } from '../state/use-remote.ts';
import { useProblemToast } from '../state/use-problem-toast.ts';

interface ProviderButtonProps {
  /** What it is gone there for. */
  readonly route?: 'startProviderLogin' | 'proveByProvider';
  /** Does what it is pressed for, and tells where that is refused. */
  readonly attempt?: (task: () => Promise<unknown>) => Promise<void>;
}

/** The host's own login, where there is one: a way in, and for who is in, one more, or a proof. */
export function ProviderButton({ route = 'startProviderLogin', attempt }: ProviderButtonProps) {
  const { t } = useTranslation();
  const { services, outbox } = useApp();
  const showProblem = useProblemToast();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('getLogin', {}, { signal }),
    [services],
  );
  const { state } = useRemote(load);
  const name = state.kind === 'ready' ? state.value.provider : undefined;
  const isRefused = new URLSearchParams(window.location.search).get('login') === 'refused';
  if (name === undefined) return null;
  const tellIfRefused = (task: () => Promise<unknown>): Promise<unknown> => task().catch(showProblem);
  const goThere = async (): Promise<void> => {
    // Somebody else may come back.
    await outbox.flush();
    const { address } = await services.api.call(route, {});
    window.location.assign(address);
  };
  return (
    <div className="grid gap-2">
      <Button onClick={() => void (attempt ?? tellIfRefused)(goThere)}>
        <DoorOpen aria-hidden size={18} />
        {t('login.provider', { name })}
      </Button>
      {isRefused && <p role="status">{t('login.providerRefused', { name })}</p>}
    </div>
  );
}
