import { clampMoodPoint, type MoodPoint } from '@emoverse/domain';
import { useRef, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { describePoint } from '../messages/describe-point.ts';
import { AxisSliders } from './axis-sliders.tsx';
import { PlaneGround } from './plane-ground.tsx';

interface PlanePickerProps {
  readonly label: string;
  readonly value: MoodPoint | undefined;
  readonly onChange: (point: MoodPoint) => void;
  /** Colour of the thumb, e.g. of the nearest emotion. */
  readonly colour?: string;
}

/**
 * A plane to point at. Tap or drag; or with the keyboard: two sliders, one an axis, in which the arrow keys
 * move both ways (left and right along pleasantness, up and down along energy; with Shift in long steps).
 */
export function PlanePicker({ label, value, onChange, colour = 'var(--accent)' }: PlanePickerProps) {
  const { t, i18n } = useTranslation();
  const ground = useRef<HTMLDivElement>(null);
  const point = value ?? { valence: 0, arousal: 0 };
  const text = describePoint(point, t, i18n.language);

  const pointAt = (event: PointerEvent): void => {
    const box = ground.current?.getBoundingClientRect();
    if (box === undefined) return;
    onChange(
      clampMoodPoint({
        valence: ((event.clientX - box.left) / box.width) * 2 - 1,
        arousal: 1 - ((event.clientY - box.top) / box.height) * 2,
      }),
    );
  };

  return (
    <div
      role="group"
      aria-label={label}
      className="relative aspect-square w-full rounded-card border border-line-strong outline-offset-3 outline-accent has-focus-visible:outline-3"
    >
      <div
        ref={ground}
        className="absolute inset-0 cursor-crosshair touch-none rounded-[inherit]"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          pointAt(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) pointAt(event);
        }}
      >
        <PlaneGround />
        <span
          aria-hidden
          className={`pointer-events-none absolute size-8 -translate-x-1/2 -translate-y-1/2 rounded-full border-4 border-surface shadow-lg transition-opacity ${value === undefined ? 'opacity-40' : ''}`}
          style={{
            left: `${(point.valence + 1) * 50}%`,
            top: `${(1 - point.arousal) * 50}%`,
            background: colour,
          }}
        />
      </div>
      <AxisSliders point={point} onChange={onChange} text={text} />
    </div>
  );
}
