import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface StateNoteProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons or links that lead on. */
  readonly actions?: ReactNode;
  /** `alert` is read out at once. */
  readonly urgent?: boolean;
}

/** Says why there is nothing here, and the way on. */
export function StateNote({ icon: Icon, title, children, actions, urgent = false }: StateNoteProps) {
  return (
    <div
      role={urgent ? 'alert' : undefined}
      className="card flex flex-col items-center gap-3 px-6 py-10 text-center"
    >
      <span className="grid size-14 place-items-center rounded-full bg-accent-wash text-accent">
        <Icon aria-hidden size={26} strokeWidth={1.7} />
      </span>
      <h2 className="text-xl">{title}</h2>
      {children !== undefined && <div className="max-w-lg text-ink-soft">{children}</div>}
      {actions !== undefined && <div className="mt-2 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  );
}
