import type { ReactNode } from 'react';

interface FormProps {
  readonly className?: string;
  /** Instead of what browsers do, which is to open the page anew. */
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A form that is sent by the app. */
export function Form({ className, onSubmit, children }: FormProps) {
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
