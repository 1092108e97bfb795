import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { Person } from '@emoverse/api-contract';
import { useApp } from '../../state/app.ts';
import { useAttempt } from '../../state/use-attempt.ts';
import { LOGIN_PIN_DIGITS, PinField } from '../../sign-in/pin-field.tsx';
import { PasskeyButton } from '../../sign-in/passkey-button.tsx';
import { HAS_PASSKEYS, usePasskey } from '../../sign-in/use-passkey.ts';

interface FindBackProps {
  readonly me: Person;
  /** Whether they have come in only lately: an open browser alone gives nobody a way in. */
  readonly isProven: boolean;
  readonly onFound: () => void;
}

/** For who came by a link, which is used up: by what they come in the next time. */
export function FindBack({ me, isProven, onFound }: FindBackProps) {
  const { t } = useTranslation();
  const attempt = useAttempt();
  const { services } = useApp();
  const { make } = usePasskey();
  const [name, setName] = useState(me.name ?? '');
  const [pin, setPin] = useState('');
  const keep = (): Promise<void> =>
    attempt(async () => {
      if (name !== me.name)
        await services.api.call('patchPerson', { params: { personId: me.id }, body: { name } });
      await services.api.call('setPin', { body: { pin } });
      onFound();
    });
  const makePasskey = (): Promise<void> =>
    attempt(async () => {
      if (await make()) onFound();
    });
  return (
    <section aria-labelledby="find-back" className="mb-6 max-w-xl rounded-card bg-surface p-6 shadow-card">
      <h2 id="find-back" className="text-xl">
        {t('login.back')}
      </h2>
      <p className="mt-2 text-ink-soft">{isProven ? t('login.backText') : t('login.comeAnew')}</p>
      {isProven && HAS_PASSKEYS && (
        <div className="mt-5 grid justify-items-start gap-2">
          <PasskeyButton label={t('login.makePasskey')} onClick={() => void makePasskey()} />
          <p className="text-sm text-ink-soft">{t('login.passkeyHint')}</p>
        </div>
      )}
      {isProven && (
        <Form className="mt-5 grid gap-5" onSubmit={() => void keep()}>
          <TextField label={t('people.yourName')} value={name} onChange={setName} autoComplete="username" />
          <PinField
            label={t('people.pinNew')}
            hint={t('login.pinHint')}
            digits={LOGIN_PIN_DIGITS}
            autoComplete="new-password"
            required
            value={pin}
            onChange={setPin}
          />
          <Button look={HAS_PASSKEYS ? 'secondary' : 'primary'} type="submit" className="justify-self-start">
            {t('people.pinKeep')}
          </Button>
        </Form>
      )}
    </section>
  );
}
