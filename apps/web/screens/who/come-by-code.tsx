import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useApp } from '../../state/app.ts';
import { useAttempt } from '../../state/use-attempt.ts';
import { useGoOnAs } from './use-go-on-as.ts';
import { useProblemToast } from '../../state/use-problem-toast.ts';

/** So often is looked whether the other device has answered. */
const LOOK_MS = 1_000;

type Step =
  | { readonly kind: 'code' | 'refused' | 'over' }
  | { readonly kind: 'waiting'; readonly looks: number };

/** Comes in by a code from another device, once that one has said yes. */
export function ComeByCode({ given }: { readonly given: string }) {
  const { t } = useTranslation();
  const attempt = useAttempt();
  const { services } = useApp();
  const showProblem = useProblemToast();
  const { comeIn } = useGoOnAs();
  const [code, setCode] = useState(given);
  const [step, setStep] = useState<Step>({ kind: 'code' });
  const ask = (): Promise<void> =>
    attempt(async () => {
      await services.api.call('askPairing', { body: { code } });
      setStep({ kind: 'waiting', looks: 0 });
    });
  useEffect(() => {
    if (step.kind !== 'waiting') return undefined;
    const look = async (): Promise<void> => {
      try {
        const { kind } = await services.api.call('arrive', {});
        if (kind === 'let-in') return await comeIn('/', () => Promise.resolve());
        setStep(kind === 'waiting' ? { kind, looks: step.looks + 1 } : { kind });
      } catch (error) {
        setStep({ kind: 'code' });
        showProblem(error);
      }
    };
    return services.schedule(() => void look(), LOOK_MS);
    // One look follows the other.
  }, [services, step]);
  if (step.kind === 'waiting') return <p role="status">{t('devices.lookThere')}</p>;
  return (
    <Form className="grid justify-items-start gap-5" onSubmit={() => void ask()}>
      {step.kind !== 'code' && (
        <p role="status">{step.kind === 'refused' ? t('devices.saidNo') : t('devices.over')}</p>
      )}
      <TextField label={t('devices.code')} value={code} onChange={setCode} autoComplete="one-time-code" />
      <Button look="primary" type="submit">
        {t('people.enter')}
      </Button>
    </Form>
  );
}
