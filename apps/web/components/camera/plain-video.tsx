import { useEffect, useRef } from 'react';

/** The person's own picture, mirrored as in a mirror. Decoration to those who cannot see it. */
export function PlainVideo({ stream }: { readonly stream: MediaStream }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    element.srcObject = stream;
    void element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return (
    <video
      ref={video}
      aria-hidden
      muted
      playsInline
      tabIndex={-1}
      className="size-full -scale-x-100 bg-sunken object-cover"
    />
  );
}
