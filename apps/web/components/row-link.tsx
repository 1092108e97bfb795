import { Link, type LinkProps } from '@tanstack/react-router';
import { ChevronRight, type LucideIcon } from 'lucide-react';

interface RowLinkProps extends Pick<LinkProps, 'to' | 'params'> {
  readonly icon: LucideIcon;
  readonly label: string;
}

/** One row of a list of places to go to. */
export function RowLink({ icon: Icon, label, ...target }: RowLinkProps) {
  return (
    <Link {...target} className="flex min-h-14 items-center gap-4 px-5 py-2 text-lg hover:bg-sunken">
      <Icon aria-hidden size={21} strokeWidth={1.8} className="shrink-0 text-accent" />
      <span className="min-w-0 flex-1 wrap-anywhere">{label}</span>
      <ChevronRight aria-hidden size={18} className="shrink-0 text-ink-soft rtl:-scale-x-100" />
    </Link>
  );
}
