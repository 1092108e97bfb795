import { clampMoodPoint, type MoodPoint } from '@emoverse/domain';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { describePoint } from '../messages/describe-point.ts';
import { PlaneGround } from './plane-ground.tsx';

const STEP = 0.05;
const LONG_STEP = 0.2;

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
  const move = (event: KeyboardEvent): void => {
    const size = event.shiftKey ? LONG_STEP : STEP;
    const [right, up] = ARROWS[event.key] ?? [0, 0];
    if (right === 0 && up === 0) return;
    event.preventDefault();
    onChange(clampMoodPoint({ valence: point.valence + right * size, arousal: point.arousal + up * size }));
  };
  const axis = (name: keyof MoodPoint, axisLabel: string) => (
    <input
      type="range"
      min={-1}
      max={1}
      step={STEP}
      value={point[name]}
      aria-label={axisLabel}
      aria-valuetext={text}
      onKeyDown={move}
      onChange={(event) => onChange({ ...point, [name]: event.target.valueAsNumber })}
      className="sr-only"
    />
  );

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
      {axis('valence', t('plane.pleasantness'))}
      {axis('arousal', t('plane.energy'))}
    </div>
  );
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
