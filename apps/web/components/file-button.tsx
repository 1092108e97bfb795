import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { buttonClass, type ButtonLook } from './button.tsx';

interface FileButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** As the attribute of a file input. */
  readonly accept: string;
  readonly look?: ButtonLook;
  /** Whether several may be chosen at once. */
  readonly isMany?: boolean;
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** A button that asks for files; the same ones can be chosen again. */
export function FileButton({
  icon: Icon,
  label,
  accept,
  look = 'secondary',
  isMany = false,
  onFiles,
}: FileButtonProps) {
  const id = useId();
  return (
    <div className="relative">
      <label htmlFor={id} className={buttonClass(look, 'has-focus-visible:outline-3')}>
        <Icon aria-hidden size={18} />
        {label}
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={isMany}
        className="peer absolute inset-0 size-full cursor-pointer rounded-full opacity-0"
        onChange={(event) => {
          const [first, ...others] = event.target.files ?? [];
          event.target.value = '';
          if (first !== undefined) onFiles([first, ...others]);
        }}
      />
      <span
        aria-hidden
        className="pointer-events-none absolute -inset-1 rounded-full outline-3 outline-transparent peer-focus-visible:outline-accent"
      />
    </div>
  );
}
