/** What all chips above the lists look like. */
export const chipClass =
  'inline-flex min-h-11 shrink-0 items-center gap-2 rounded-full border border-line-strong/60 bg-surface/80 px-4 text-sm whitespace-nowrap backdrop-blur-sm hover:bg-sunken';
