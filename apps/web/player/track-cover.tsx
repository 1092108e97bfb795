import { Cover } from '../components/cover.tsx';
import { coverAddress, type Track } from './track.ts';

/** The picture that a file of the person's own carries, over the drawn cover. The title stands beside it. */
export function TrackCover({
  track,
  className = 'w-12',
}: {
  readonly track: Track;
  readonly className?: string;
}) {
  return (
    <span className={`block shrink-0 overflow-hidden rounded-lg ${className}`}>
      <Cover item={track.work} picture={coverAddress(track)} />
    </span>
  );
}
