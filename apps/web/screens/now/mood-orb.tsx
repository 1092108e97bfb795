import { type MoodPoint, moodWordAt } from '@emoverse/domain';
import { useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AxisSliders } from '../../components/axis-sliders.tsx';
import { PlaneLight } from '../../components/plane-light.tsx';
import { fromDisc, toDisc } from './plane-disc.ts';

const MIDDLE: MoodPoint = { valence: 0, arousal: 0 };

interface MoodOrbProps {
  readonly onMove: (point: MoodPoint) => void;
  /** The finger has let go, or Enter was pressed: this is the mood. */
  readonly onChoose: (point: MoodPoint) => void;
}

/**
 * The mood plane as an orb of light: to the right is pleasant, up is lively. What shines in it is dragged, or moved with
 * the arrow keys, and the word goes along.
 */
export function MoodOrb({ onMove, onChoose }: MoodOrbProps) {
  const { t } = useTranslation();
  const orb = useRef<HTMLDivElement>(null);
  const [point, setPoint] = useState<MoodPoint | undefined>(undefined);
  const [held, setHeld] = useState(false);
  const position = toDisc(point ?? MIDDLE);
  const word = t(`moodWord.${moodWordAt(point ?? MIDDLE)}`);
  const move = (to: MoodPoint): void => {
    setPoint(to);
    onMove(to);
  };
  const pointAt = ({ clientX, clientY }: PointerEvent): MoodPoint => {
    const box = orb.current?.getBoundingClientRect();
    if (box === undefined) return MIDDLE;
    return fromDisc({
      x: ((clientX - box.left) / box.width) * 2 - 1,
      y: 1 - ((clientY - box.top) / box.height) * 2,
    });
  };
  const side = 'absolute text-sm text-ink-soft';
  return (
    <div className="w-full">
      {/* Right is pleasant in every language: the plane has no direction of reading. */}
      <div
        dir="ltr"
        role="group"
        aria-label={t('now.orb')}
        aria-describedby="orb-hint"
        className="relative mx-auto my-6 size-[min(100vw-9rem,38dvh,22rem)] min-h-44 min-w-44 rounded-full outline-offset-8 outline-accent has-focus-visible:outline-3"
      >
        <div
          ref={orb}
          className="orb absolute inset-0 cursor-grab touch-none rounded-full active:cursor-grabbing"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setHeld(true);
            move(pointAt(event));
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) move(pointAt(event));
          }}
          onPointerUp={(event) => {
            if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
            setHeld(false);
            onChoose(pointAt(event));
          }}
          onPointerCancel={() => setHeld(false)}
        >
          <span aria-hidden className="absolute inset-0 overflow-hidden rounded-full">
            <PlaneLight placeAt={fromDisc} className="orb-field" />
          </span>
          <span
            aria-hidden
            className={`orb-light ${held ? 'scale-125' : ''}`}
            style={{ left: `${(position.x + 1) * 50}%`, top: `${(1 - position.y) * 50}%` }}
          />
        </div>
        <span
          aria-hidden
          className={`pointer-events-none absolute z-10 -translate-x-1/2 rounded-full bg-surface/95 px-4 py-1 font-display text-xl whitespace-nowrap text-ink shadow-card transition-opacity ${point === undefined ? 'opacity-0' : ''}`}
          style={{
            left: `${(position.x + 1) * 50}%`,
            top: `calc(${(1 - position.y) * 50}% - 4.75rem)`,
          }}
        >
          {word}
        </span>
        <span aria-hidden className={`${side} inset-x-0 -top-6 text-center`}>
          {t('now.lively')}
        </span>
        <span aria-hidden className={`${side} inset-x-0 -bottom-6 text-center`}>
          {t('now.quiet')}
        </span>
        <span aria-hidden className={`${side} top-1/2 right-full mr-2 -translate-y-1/2`}>
          {t('now.hard')}
        </span>
        <span aria-hidden className={`${side} top-1/2 left-full ml-2 -translate-y-1/2`}>
          {t('now.good')}
        </span>
        <AxisSliders
          point={point ?? MIDDLE}
          onChange={move}
          onEnter={() => onChoose(point ?? MIDDLE)}
          text={word}
        />
      </div>
      <div className="mt-2 grid min-h-11 place-items-center text-center">
        {point === undefined || held ? (
          <p id="orb-hint" className="text-ink-soft">
            {t('now.hint')}
          </p>
        ) : (
          <button
            type="button"
            id="orb-hint"
            onClick={() => onChoose(point)}
            className="min-h-11 rounded-full px-5 font-medium text-accent underline-offset-4 hover:underline"
          >
            {t('now.choose', { word })}
          </button>
        )}
      </div>
    </div>
  );
}
