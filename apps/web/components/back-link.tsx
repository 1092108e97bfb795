import { Link, type LinkProps } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';

interface BackLinkProps extends Pick<LinkProps, 'to'> {
  readonly label: string;
}

/** Above the title of a page within another: the way back up. */
export function BackLink({ label, ...target }: BackLinkProps) {
  return (
    <Link
      {...target}
      className="-ms-1.5 inline-flex min-h-11 items-center gap-1 text-ink-soft hover:text-ink"
    >
      <ChevronLeft aria-hidden size={20} className="rtl:-scale-x-100" />
      {label}
    </Link>
  );
}
