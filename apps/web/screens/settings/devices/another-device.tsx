import { ApiError, type NewPairing, type Person } from '@emoverse/api-contract';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Form } from '../../../components/form.tsx';
import { useDeviceName } from '../../../components/use-device-name.ts';
import { describeProblem } from '../../../messages/describe-problem.ts';
import { useApp } from '../../../state/app.ts';
import { useAttempt } from '../../../state/use-attempt.ts';
import { useRemote } from '../../../state/use-remote.ts';
import { PinField } from '../../../sign-in/pin-field.tsx';
import { ProveSelf } from '../../../sign-in/prove-self.tsx';
import { CodePicture } from './code-picture.tsx';

/** So often is looked whether the other device has asked. */
const LOOK_MS = 1_000;

interface AnotherDeviceProps {
  readonly me: Pick<Person, 'id' | 'hasPin'>;
  /** Another device was let in, or refused. */
  readonly onAnswered: () => void;
}

/** Lets another device in: a code to be scanned or typed there, and the question here whether it is one's own. */
export function AnotherDevice({ me, onAnswered }: AnotherDeviceProps) {
  const { t } = useTranslation();
  const { services, toasts } = useApp();
  const [pin, setPin] = useState('');
  const [pairing, setPairing] = useState<NewPairing | undefined>(undefined);
  const [isAsked, setAsked] = useState(false);
  const make = async (): Promise<void> => {
    setAsked(false);
    try {
      const body = { pin: me.hasPin ? pin : undefined };
      setPairing(await services.api.call('makePairing', { body }));
    } catch (error) {
      if (error instanceof ApiError && error.code === 'prove-it-first') setAsked(true);
      else toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
  };
  if (pairing !== undefined)
    return (
      <ShownCode key={pairing.id} pairing={pairing} onAgain={() => void make()} onAnswered={onAnswered} />
    );
  if (isAsked) return <ProveSelf me={me} onProven={() => void make()} />;
  return (
    <Form className="grid justify-items-start gap-5" onSubmit={() => void make()}>
      {me.hasPin && <PinField label={t('people.pin')} required value={pin} onChange={setPin} />}
      <Button look="primary" type="submit">
        {t('devices.show')}
      </Button>
    </Form>
  );
}

interface ShownCodeProps {
  readonly pairing: NewPairing;
  readonly onAgain: () => void;
  readonly onAnswered: () => void;
}

function ShownCode({ pairing: { id, code, address }, onAgain, onAnswered }: ShownCodeProps) {
  const { t } = useTranslation();
  const attempt = useAttempt();
  const { services, toasts } = useApp();
  const nameOf = useDeviceName();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('getPairing', { params: { id } }, { signal }),
    [services, id],
  );
  const { state, refresh } = useRemote(load);
  const isOver = state.kind === 'ready' && state.value.kind === 'over';
  useEffect(
    () => (isOver || state.kind === 'loading' ? undefined : services.schedule(refresh, LOOK_MS)),
    // Each answer is a new value: one look follows the other.
    [isOver, services, refresh, state],
  );
  const answer = (isYours: boolean, device: string): Promise<void> =>
    attempt(async () => {
      const { kind } = await services.api.call('answerPairing', { params: { id }, body: { isYours } });
      if (kind === 'over') return refresh();
      toasts.show(kind === 'let-in' ? t('devices.letIn', { device }) : t('devices.refused'));
      onAnswered();
    });
  if (isOver)
    return (
      <div role="status" className="grid justify-items-start gap-5">
        <p>{t('devices.over')}</p>
        <Button look="primary" onClick={onAgain}>
          {t('devices.newCode')}
        </Button>
      </div>
    );
  if (state.kind === 'ready' && state.value.kind === 'asked') {
    const device = nameOf(state.value);
    return (
      <div role="alert" className="grid gap-5">
        <p className="text-lg">
          {t('devices.isYours')} <strong>{device}</strong>
        </p>
        <div className="flex flex-wrap gap-3">
          <Button look="primary" onClick={() => void answer(true, device)}>
            {t('devices.yes')}
          </Button>
          <Button onClick={() => void answer(false, device)}>{t('devices.no')}</Button>
        </div>
      </div>
    );
  }
  // Another browser of this machine reaches it as this one does.
  const page = `${address ?? window.location.origin}/who`;
  return (
    <div className="grid justify-items-center gap-5 text-center">
      {address === undefined && <p className="text-sm text-ink-soft">{t('devices.alone')}</p>}
      <CodePicture link={`${page}#${code}`} />
      <p className="max-w-full wrap-anywhere">{t('devices.scan', { address: page })}</p>
      <p dir="ltr" className="font-mono text-3xl tracking-[0.15em]">
        {`${code.slice(0, 4)}-${code.slice(4)}`}
      </p>
    </div>
  );
}
