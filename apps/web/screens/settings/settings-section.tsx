import { useId, type ReactNode } from 'react';

interface SettingsSectionProps {
  readonly title: string;
  readonly hint?: string;
  /** Name in the address by which the section is scrolled to. */
  readonly id?: string;
  readonly children: ReactNode;
}

export function SettingsSection({ title, hint, id, children }: SettingsSectionProps) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className="card p-5 sm:p-7">
      <h2 id={heading} className="text-xl">
        {title}
      </h2>
      {hint !== undefined && <p className="mt-1.5 text-ink-soft">{hint}</p>}
      <div className="mt-5 grid gap-5">{children}</div>
    </section>
  );
}
