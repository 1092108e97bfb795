import { moodGlow, toRgb } from '@emoverse/light';
import { useEffect, useRef } from 'react';

/** Points a side; the browser smooths between them. */
const SIDE = 33;

/** The mood plane as the field of its colours. */
export function PlaneLight() {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    const picture = context.createImageData(SIDE, SIDE);
    for (let index = 0; index < SIDE * SIDE; index++) {
      const valence = ((index % SIDE) / (SIDE - 1)) * 2 - 1;
      const arousal = 1 - (Math.floor(index / SIDE) / (SIDE - 1)) * 2;
      const [, lead] = moodGlow({ valence, arousal });
      picture.data.set([...toRgb(lead).map((part) => part * 255), 255], index * 4);
    }
    context.putImageData(picture, 0, 0);
  }, []);
  return (
    <canvas
      ref={canvas}
      width={SIDE}
      height={SIDE}
      className="absolute inset-0 size-full rounded-[inherit] opacity-60"
    />
  );
}
