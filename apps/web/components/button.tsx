import type { ComponentProps, ReactNode } from 'react';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

const LOOKS: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-accent text-accent-ink hover:brightness-110 shadow-sm',
  secondary: 'bg-surface text-ink border border-line-strong hover:bg-sunken',
  quiet: 'text-ink hover:bg-sunken',
  danger: 'border border-danger text-danger bg-surface hover:bg-sunken',
};

const SIZES = {
  normal: 'min-h-11 px-5 py-2 text-[0.95rem]',
  small: 'min-h-9 px-3.5 py-1 text-sm',
} as const;
export type ButtonSize = keyof typeof SIZES;

/** The same look for links that act like buttons. */
export function buttonClass(look: ButtonLook = 'secondary', extra = '', size: ButtonSize = 'normal'): string {
  return `inline-flex items-center justify-center gap-2 rounded-full font-medium transition-[filter,background-color,opacity] disabled:opacity-55 aria-disabled:opacity-55 ${SIZES[size]} ${LOOKS[look]} ${extra}`;
}

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook | undefined;
  readonly size?: ButtonSize;
  readonly children: ReactNode;
}

export function Button({
  look = 'secondary',
  size = 'normal',
  className = '',
  type = 'button',
  ...rest
}: ButtonProps) {
  return <button type={type} className={buttonClass(look, className, size)} {...rest} />;
}
