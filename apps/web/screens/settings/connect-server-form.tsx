import { musicServerKindSchema, type MusicServer } from '@emoverse/api-contract';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { describeProblem } from '../../messages/describe-problem.ts';
import { EmoVerseError } from '@emoverse/domain';
import { useApp } from '../../state/app.ts';
import { TextField } from '../../components/text-field.tsx';

interface ConnectServerFormProps {
  /** The one that wants a new login; a new server without. */
  readonly server: MusicServer | undefined;
  readonly onConnected: () => void;
  readonly onCancel: () => void;
}

const SECRETS = ['password', 'api-key'] as const;

/** Kind, address, name and password of a music server. What went wrong stands beside it, and nothing typed is lost. */
export function ConnectServerForm({ server, onConnected, onCancel }: ConnectServerFormProps) {
  const { t } = useTranslation();
  const { services, toasts } = useApp();
  const [kind, setKind] = useState(server?.kind ?? 'opensubsonic');
  const [address, setAddress] = useState(server?.address ?? '');
  const [userName, setUserName] = useState(server?.userName ?? '');
  const [by, setBy] = useState<(typeof SECRETS)[number]>('password');
  const [secret, setSecret] = useState('');
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem?: string }>({ busy: false });
  /** The address whose server wants the password itself. */
  const [wantsPassword, setWantsPassword] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, []);
  const connect = async (): Promise<void> => {
    setState({ busy: true });
    try {
      const body = { kind, address, userName, secret: { by, value: secret, mayBeSent: isAsked } };
      const { address: kept } = await services.api.call('connectMusicServer', { body });
      toasts.show(t('server.connected', { address: kept }));
      onConnected();
    } catch (error) {
      const asks = error instanceof EmoVerseError && error.code === 'server-token-login-unsupported';
      if (asks) setWantsPassword(address);
      setState({ busy: false, ...(!asks && { problem: describeProblem(error, t) }) });
    }
  };
  const isAsked = by === 'password' && wantsPassword === address;
  const needsName = !(kind === 'opensubsonic' && by === 'api-key');
  return (
    <form
      ref={form}
      aria-labelledby={heading}
      className="grid gap-4 rounded-xl border border-line p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!state.busy) void connect();
      }}
    >
      <h3 id={heading} className="text-lg">
        {server === undefined ? t('server.addTitle') : t('server.logInAgain')}
      </h3>
      <SelectField
        label={t('server.kind')}
        value={kind}
        onChange={(value) => setKind(musicServerKindSchema.parse(value))}
        options={musicServerKindSchema.options.map((value) => ({
          value,
          label: t(`server.kinds.${value}`),
        }))}
      />
      <TextField
        label={t('server.address')}
        hint={t('server.addressHint')}
        value={address}
        onChange={setAddress}
        inputMode="url"
        autoComplete="off"
      />
      <SelectField
        label={t('server.by')}
        value={by}
        onChange={(value) => setBy(SECRETS.find((one) => one === value) ?? 'password')}
        options={SECRETS.map((value) => ({ value, label: t(`server.secrets.${value}`) }))}
      />
      {needsName && (
        <TextField label={t('server.userName')} value={userName} onChange={setUserName} autoComplete="off" />
      )}
      <TextField
        label={t(`server.secrets.${by}`)}
        hint={isAsked ? undefined : t(`server.secretHint.${by}`)}
        value={secret}
        onChange={setSecret}
        type="password"
        autoComplete="off"
      />
      <div role="alert">
        {state.problem !== undefined && (
          <p className="rounded-xl bg-warn-wash p-4">{t('server.failed', { message: state.problem })}</p>
        )}
        {isAsked && (
          <div className="grid gap-2 rounded-xl bg-warn-wash p-4">
            <p>{t('problem.server-token-login-unsupported')}</p>
            <p>{t('server.passwordKept')}</p>
            {!/^https:/i.test(address.trim()) && <p>{t('server.readAlong')}</p>}
          </div>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button look="primary" type="submit" aria-disabled={state.busy}>
          {state.busy ? t('server.connecting') : isAsked ? t('server.sendPassword') : t('server.connect')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
