import type { MoodPoint } from '@emoverse/domain';
import { moodGlow, toRgb } from '@emoverse/light';
import { useEffect, useRef } from 'react';

/** Points a side; the browser smooths between them. */
const SIDE = 33;

interface PlaneLightProps {
  /** The place whose colour stands at (x, y), both −1…1, `y` up; without, the plane is the square itself. */
  readonly placeAt?: (at: { readonly x: number; readonly y: number }) => MoodPoint;
  readonly className?: string;
}

/** The mood plane as the field of its colours. */
export function PlaneLight({ placeAt = inSquare, className = 'opacity-60' }: PlaneLightProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    const picture = context.createImageData(SIDE, SIDE);
    for (let index = 0; index < SIDE * SIDE; index++) {
      const x = ((index % SIDE) / (SIDE - 1)) * 2 - 1;
      const y = 1 - (Math.floor(index / SIDE) / (SIDE - 1)) * 2;
      const [, lead] = moodGlow(placeAt({ x, y }));
      picture.data.set([...toRgb(lead).map((part) => part * 255), 255], index * 4);
    }
    context.putImageData(picture, 0, 0);
  }, [placeAt]);
  return (
    <canvas
      ref={canvas}
      width={SIDE}
      height={SIDE}
      className={`absolute inset-0 size-full rounded-[inherit] ${className}`}
    />
  );
}

function inSquare({ x, y }: { readonly x: number; readonly y: number }): MoodPoint {
  return { valence: x, arousal: y };
}
