import { TextField } from '../../components/text-field.tsx';

interface PinFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (pin: string) => void;
}

/** A line for the 4 to 12 digits of a PIN. */
export function PinField({ required = false, onChange, ...field }: PinFieldProps) {
  return (
    <TextField
      {...field}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      pattern="\d{4,12}"
      required={required}
      onChange={(text) => onChange(text.replace(/\D/g, '').slice(0, 12))}
    />
  );
}
