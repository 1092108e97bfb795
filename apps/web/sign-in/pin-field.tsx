import type { HTMLInputAutoCompleteAttribute } from 'react';
import { TextField } from '../components/text-field.tsx';

/** Fewest and most digits, where nobody but the house tries, and where strangers may. */
const PIN_DIGITS = [4, 12] as const;
export const LOGIN_PIN_DIGITS = [6, 12] as const;

interface PinFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly digits?: typeof PIN_DIGITS | typeof LOGIN_PIN_DIGITS | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (pin: string) => void;
}

/** A line for the digits of a PIN. */
export function PinField({
  digits: [least, most] = PIN_DIGITS,
  autoComplete = 'off',
  required = false,
  onChange,
  ...field
}: PinFieldProps) {
  return (
    <TextField
      {...field}
      type="password"
      inputMode="numeric"
      autoComplete={autoComplete}
      pattern={`\\d{${least},${most}}`}
      required={required}
      onChange={(text) => onChange(text.replace(/\D/g, '').slice(0, most))}
    />
  );
}
