import type { MoodPoint } from '@emoverse/domain';
import { clampMoodPoint } from '@emoverse/domain';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

const STEP = 0.05;
const LONG_STEP = 0.2;

const ARROWS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

interface AxisSlidersProps {
  readonly point: MoodPoint;
  readonly onChange: (point: MoodPoint) => void;
  /** Enter: this is the place. */
  readonly onEnter?: () => void;
  /** The place in words. */
  readonly text: string;
}

/**
 * A place on the mood plane by keyboard and for screen readers: two sliders, one an axis, in which the arrow keys move
 * both ways (left and right along pleasantness, up and down along energy; with Shift in long steps).
 */
export function AxisSliders({ point, onChange, onEnter, text }: AxisSlidersProps) {
  const { t } = useTranslation();
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && onEnter !== undefined) {
      // Else the same press would be taken by what opens under the focus.
      event.preventDefault();
      onEnter();
    }
    const size = event.shiftKey ? LONG_STEP : STEP;
    const [right, up] = ARROWS[event.key] ?? [0, 0];
    if (right === 0 && up === 0) return;
    event.preventDefault();
    onChange(clampMoodPoint({ valence: point.valence + right * size, arousal: point.arousal + up * size }));
  };
  const axis = (name: keyof MoodPoint, label: string) => (
    <input
      type="range"
      min={-1}
      max={1}
      step={STEP}
      value={point[name]}
      aria-label={label}
      aria-valuetext={text}
      onKeyDown={move}
      onChange={(event) => onChange({ ...point, [name]: event.target.valueAsNumber })}
      className="sr-only"
    />
  );
  return (
    <>
      {axis('valence', t('plane.pleasantness'))}
      {axis('arousal', t('plane.energy'))}
    </>
  );
}
