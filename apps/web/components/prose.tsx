import type { ReactNode } from 'react';

/** A titled part of a page of text. */
export function Prose({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="mt-9">
      <h2 className="mb-3 text-2xl">{title}</h2>
      <div className="grid gap-3 leading-relaxed">{children}</div>
    </section>
  );
}

/** A list of sentences. */
export function Points({ points }: { readonly points: readonly string[] }) {
  return (
    <ul className="grid gap-2">
      {points.map((point) => (
        <li key={point} className="flex gap-3">
          <span aria-hidden className="mt-[0.65em] size-1.5 shrink-0 rounded-full bg-accent" />
          <span>{point}</span>
        </li>
      ))}
    </ul>
  );
}
