import { useId, type ReactNode } from 'react';

interface SettingsSectionProps {
  /** Missing where the page is about nothing else, and its own title says it. */
  readonly title?: string;
  readonly hint?: string;
  /** Name in the address by which the section is scrolled to. */
  readonly id?: string;
  readonly children: ReactNode;
}

export function SettingsSection({ title, hint, id, children }: SettingsSectionProps) {
  const heading = useId();
  return (
    <section
      id={id}
      aria-labelledby={title === undefined ? undefined : heading}
      className="card grid grid-cols-[minmax(0,1fr)] gap-5 p-5 sm:p-6"
    >
      {title !== undefined && (
        <div>
          <h2 id={heading} className="text-xl">
            {title}
          </h2>
          {hint !== undefined && <p className="mt-1.5 text-[0.95rem] text-ink-soft">{hint}</p>}
        </div>
      )}
      {children}
    </section>
  );
}
