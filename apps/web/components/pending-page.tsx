import { LoadingNote } from './loading-note.tsx';

/** In place of a page that is still on its way. */
export function PendingPage() {
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-6">
      <LoadingNote />
    </div>
  );
}
