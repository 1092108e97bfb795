import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface VolumeSliderProps {
  readonly label: string;
  /** Absent: the label is for those who do not see the slider. */
  readonly showsLabel?: boolean;
  /** 0…1. */
  readonly volume: number;
  /** While the hand moves; absent where only its end counts. */
  readonly onChange?: (volume: number) => void;
  /** The hand has let go; what it chose is shown until this resolves. */
  readonly onSettled?: (volume: number) => Promise<void>;
  readonly className?: string;
}

/** How loud something is, in steps of a twentieth. */
export function VolumeSlider(props: VolumeSliderProps) {
  const { label, showsLabel = false, volume, onChange, onSettled, className = 'min-h-11 w-full' } = props;
  const { t } = useTranslation();
  const id = useId();
  const [held, setHeld] = useState<number>();
  const shown = held ?? volume;
  const letGo = (): void => {
    if (held !== undefined) void onSettled?.(held).finally(() => setHeld(undefined));
  };
  return (
    <>
      <label htmlFor={id} className={showsLabel ? 'mb-1 block text-sm font-medium' : 'sr-only'}>
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={shown}
        aria-valuetext={t('common.volumeValue', { percent: Math.round(shown * 100) })}
        className={`accent-accent ${className}`}
        onChange={(event) => {
          const chosen = event.target.valueAsNumber;
          if (onSettled !== undefined) setHeld(chosen);
          onChange?.(chosen);
        }}
        onPointerUp={letGo}
        onKeyUp={letGo}
      />
    </>
  );
}
