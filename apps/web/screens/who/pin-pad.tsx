import { Delete } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const LEAST = 4;
const MOST = 12;

/** Digits by tapping, or typed into the field above them. */
export function PinPad({ onPin }: { readonly onPin: (pin: string) => Promise<void> }) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [isAsking, setAsking] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const type = (digit: string): void => setPin((before) => (before + digit).slice(0, MOST));
  const submit = async (): Promise<void> => {
    if (isAsking || pin.length < LEAST) return;
    setAsking(true);
    await onPin(pin);
    setPin('');
    setAsking(false);
  };
  const key = 'grid min-h-14 place-items-center rounded-full bg-sunken text-2xl hover:bg-accent-wash';
  return (
    <Form className="mx-auto grid max-w-72 gap-4" onSubmit={() => void submit()}>
      <label htmlFor={id} className="sr-only">
        {t('people.pin')}
      </label>
      <input
        ref={field}
        id={id}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        value={pin}
        onChange={(event) => setPin(event.target.value.replace(/\D/g, '').slice(0, MOST))}
        className="field text-center text-2xl tracking-[0.4em]"
      />
      <div dir="ltr" className="grid grid-cols-3 gap-3">
        {KEYS.map((digit) => (
          <button key={digit} type="button" className={key} onClick={() => type(digit)}>
            {digit}
          </button>
        ))}
        <span />
        <button type="button" className={key} onClick={() => type('0')}>
          {'0'}
        </button>
        <button
          type="button"
          className={key}
          aria-label={t('people.pinBack')}
          onClick={() => setPin((before) => before.slice(0, -1))}
        >
          <Delete aria-hidden size={22} />
        </button>
      </div>
      <Button look="primary" type="submit" disabled={isAsking || pin.length < LEAST}>
        {t('people.enter')}
      </Button>
    </Form>
  );
}
