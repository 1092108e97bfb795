import type { LucideIcon } from 'lucide-react';

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** What it does, for those who cannot see the icon; also the tooltip. */
  readonly label: string;
  readonly onClick: () => void;
  /** For a button that stays pressed. */
  readonly pressed?: boolean;
  /** For a button that opens what follows it. */
  readonly expanded?: boolean;
  readonly disabled?: boolean;
}

export function IconButton({ icon: Icon, label, onClick, pressed, expanded, disabled }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      title={label}
      disabled={disabled}
      onClick={onClick}
      className="inline-grid size-11 place-items-center rounded-full text-ink-soft transition-colors hover:bg-sunken hover:text-ink aria-pressed:bg-accent-wash aria-pressed:text-accent disabled:opacity-50"
    >
      <Icon
        aria-hidden
        size={19}
        strokeWidth={1.9}
        fill={pressed === true ? 'currentColor' : 'none'}
        fillOpacity={0.25}
      />
    </button>
  );
}
