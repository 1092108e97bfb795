import { Switch } from 'radix-ui';
import { useId } from 'react';

interface SwitchFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function SwitchField({ label, hint, checked, disabled, onChange }: SwitchFieldProps) {
  const id = useId();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <Switch.Root
        id={id}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onCheckedChange={onChange}
        className="relative h-7 w-12 shrink-0 rounded-full border border-line-strong bg-sunken transition-colors data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <Switch.Thumb className="block size-5 translate-x-0.75 rounded-full bg-ink-soft transition-transform data-[state=checked]:translate-x-5.75 rtl:-translate-x-0.75 rtl:data-[state=checked]:-translate-x-5.75 data-[state=checked]:bg-accent-ink" />
      </Switch.Root>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="col-span-full text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
