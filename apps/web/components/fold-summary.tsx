import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

/** What opens and closes a `details`; its arrow turns with it. */
export function FoldSummary({
  children,
  className = 'text-ink-soft hover:text-ink',
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <summary className={`flex w-fit min-h-11 list-none items-center gap-2 ${className}`}>
      <ChevronDown
        aria-hidden
        size={17}
        className="shrink-0 transition-transform [[open]>summary>&]:rotate-180"
      />
      <span>{children}</span>
    </summary>
  );
}
