import type { ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  /** A sentence under the title. */
  readonly intro?: ReactNode;
  /** Beside the title, e.g. a button. */
  readonly aside?: ReactNode;
  /** Over the title: the way back to the page that this one is a part of. */
  readonly above?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  readonly children: ReactNode;
}

/** One page: its title in the tab and as the heading that focus goes to after navigation. */
export function Page({ title, intro, aside, above, width = 'narrow', children }: PageProps) {
  return (
    <div
      className={`rise mx-auto w-full ${width === 'wide' ? 'max-w-6xl' : 'max-w-3xl'} px-4 pt-6 pb-16 sm:px-6 sm:pt-12`}
    >
      <title>{`${title} · EmoVerse`}</title>
      {above}
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="max-w-2xl min-w-0">
          <h1 tabIndex={-1} className="text-3xl wrap-anywhere outline-none sm:text-4xl">
            {title}
          </h1>
          {intro !== undefined && <p className="mt-3 text-lg text-ink-soft">{intro}</p>}
        </div>
        {aside}
      </div>
      {children}
    </div>
  );
}
