import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useApp } from '../../state/app.ts';
import { LOGIN_PIN_DIGITS, PinField } from '../../sign-in/pin-field.tsx';
import { PasskeyButton } from '../../sign-in/passkey-button.tsx';
import { ProviderButton } from '../../sign-in/provider-button.tsx';
import { useGoOnAs } from './use-go-on-as.ts';
import { HAS_PASSKEYS, usePasskey } from '../../sign-in/use-passkey.ts';
import { WaitingNote } from './waiting-note.tsx';

/** The door, where others reach EmoVerse: by name and PIN, or another way, which is handed in. */
export function SignIn({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { services } = useApp();
  const { comeIn } = useGoOnAs();
  const { show } = usePasskey();
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  return (
    <Page title={t('login.title')} intro={t('login.intro')}>
      <div className="card grid max-w-md gap-5 p-6">
        <WaitingNote />
        {HAS_PASSKEYS && (
          <PasskeyButton label={t('login.usePasskey')} onClick={() => void comeIn('/', show)} />
        )}
        <Form
          className="grid gap-5"
          onSubmit={() => void comeIn('/', () => services.api.call('signInByPin', { body: { name, pin } }))}
        >
          <TextField label={t('people.yourName')} value={name} onChange={setName} autoComplete="username" />
          <PinField
            label={t('people.pin')}
            digits={LOGIN_PIN_DIGITS}
            autoComplete="current-password"
            required
            value={pin}
            onChange={setPin}
          />
          <Button look={HAS_PASSKEYS ? 'secondary' : 'primary'} type="submit">
            {t('people.enter')}
          </Button>
        </Form>
        <ProviderButton />
        {children}
      </div>
      <p className="mt-6 max-w-prose text-sm text-ink-soft">{t('login.noWay')}</p>
    </Page>
  );
}
