import { Music } from 'lucide-react';
import { useState } from 'react';
import { coverAddress, type Track } from './track.ts';

/** The picture that the file carries, or a note where there is none. The title stands beside it: it says nothing new. */
export function TrackCover({ track }: { readonly track: Track }) {
  const [isThere, setIsThere] = useState(true);
  return (
    <span className="grid size-12 shrink-0 place-items-center overflow-hidden rounded-lg bg-sunken">
      {isThere ? (
        <img
          src={coverAddress(track)}
          alt=""
          className="size-full object-cover"
          onError={() => setIsThere(false)}
        />
      ) : (
        <Music aria-hidden size={20} />
      )}
    </span>
  );
}
