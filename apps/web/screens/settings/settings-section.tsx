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
    <section
      id={id}
      aria-labelledby={heading}
      className="grid gap-x-10 gap-y-4 py-8 md:grid-cols-[15rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={heading} className="text-xl">
          {title}
        </h2>
        {hint !== undefined && <p className="mt-1.5 text-sm text-ink-soft">{hint}</p>}
      </div>
      <div className="grid min-w-0 content-start gap-5">{children}</div>
    </section>
  );
}
