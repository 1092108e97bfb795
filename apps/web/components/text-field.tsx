import { useId, type HTMLInputAutoCompleteAttribute } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password';
  readonly inputMode?: 'text' | 'url' | 'numeric';
  readonly pattern?: string;
  readonly required?: boolean;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
}

/** A labelled line of text, which must not be empty unless that is said. */
export function TextField({
  label,
  hint,
  value,
  onChange,
  type = 'text',
  inputMode,
  pattern,
  required = true,
  autoComplete,
}: TextFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        type={type}
        value={value}
        required={required}
        inputMode={inputMode}
        pattern={pattern}
        autoComplete={autoComplete}
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        className="field w-full max-w-md"
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
