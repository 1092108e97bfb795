import type { Person } from '@emoverse/api-contract';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { LoadingNote } from '../components/loading-note.tsx';
import { useApp } from '../state/app.ts';
import { useRemote } from '../state/use-remote.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { PinField } from './pin-field.tsx';
import { ProviderButton } from './provider-button.tsx';
import { HAS_PASSKEYS, usePasskey } from './use-passkey.ts';
import { useProblemToast } from '../state/use-problem-toast.ts';

interface ProveSelfProps {
  readonly me: Pick<Person, 'id' | 'hasPin'>;
  readonly onProven: () => void;
}

/** Step-up authentication: before ways in change, who is here shows by one of theirs that it is them. */
export function ProveSelf({ me, onProven }: ProveSelfProps) {
  const { t } = useTranslation();
  const { services } = useApp();
  const showProblem = useProblemToast();
  const { prove } = usePasskey();
  const [pin, setPin] = useState('');
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('listWaysIn', {}, { signal }),
    [services],
  );
  const { state } = useRemote(load);
  if (state.kind !== 'ready') return <LoadingNote />;
  const own = state.value.ways.filter(({ belongsTo }) => belongsTo === me.id).map(({ kind }) => kind);
  const hasPasskey = HAS_PASSKEYS && own.includes('passkey');
  const hasProvider = own.includes('provider');
  const attempt = async (task: () => Promise<unknown>): Promise<void> => {
    try {
      if ((await task()) !== false) onProven();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <section aria-labelledby="prove-self" className="grid justify-items-start gap-5">
      <h3 id="prove-self" className="text-lg">
        {t('problem.prove-it-first')}
      </h3>
      {hasPasskey && <PasskeyButton label={t('login.usePasskey')} onClick={() => void attempt(prove)} />}
      {me.hasPin && (
        <Form
          className="grid gap-5"
          onSubmit={() => void attempt(() => services.api.call('proveSelf', { body: { pin } }))}
        >
          <PinField
            label={t('people.pin')}
            autoComplete="current-password"
            required
            value={pin}
            onChange={setPin}
          />
          <Button look={hasPasskey ? 'secondary' : 'primary'} type="submit" className="justify-self-start">
            {t('login.itIsMe')}
          </Button>
        </Form>
      )}
      {hasProvider && <ProviderButton route="proveByProvider" />}
      {!me.hasPin && !hasPasskey && !hasProvider && <p className="text-ink-soft">{t('login.comeAnew')}</p>}
    </section>
  );
}
