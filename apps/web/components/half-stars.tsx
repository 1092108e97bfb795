import { X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../messages/format.ts';
import { useApp } from '../state/app.ts';
import { IconButton } from './icon-button.tsx';
import { StarRow } from './star-row.tsx';

interface HalfStarsProps {
  readonly title: string;
  /** Undefined: none given. */
  readonly stars: number | undefined;
  /** Undefined: takes them away. */
  readonly onRate: (stars: number | undefined) => void;
}

/** Who goes through the stars by keys means the last of them. */
const SETTLED_MS = 700;

/** A person's own stars for a work, in halves: by touch, or by the arrow keys. */
export function HalfStars({ title, stars, onRate }: HalfStarsProps) {
  const { t, i18n } = useTranslation();
  const { services } = useApp();
  const [draft, setDraft] = useState<{ readonly stars: number } | undefined>(undefined);
  const settle = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => settle.current?.(), []);
  const shown = draft?.stars ?? stars ?? 0;
  const rate = (given: number): void => {
    setDraft(undefined);
    settle.current = undefined;
    if (given !== (stars ?? 0)) onRate(given === 0 ? undefined : given);
  };
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    const wanted = starsByKey(event.key, shown, getComputedStyle(event.currentTarget).direction === 'rtl');
    if (wanted === undefined) return;
    event.preventDefault();
    setDraft({ stars: wanted });
    const cancel = services.schedule(() => rate(wanted), SETTLED_MS);
    settle.current = () => {
      cancel();
      rate(wanted);
    };
  };
  const clicked = (event: MouseEvent<HTMLElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left) / width;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    rate(Math.min(5, Math.max(0.5, Math.ceil((isRtl ? 1 - share : share) * 10) / 2)));
  };
  return (
    <div className="-ms-2 flex items-center">
      <span
        role="slider"
        tabIndex={0}
        aria-label={t('stars.label', { title })}
        aria-valuemin={0}
        aria-valuemax={5}
        aria-valuenow={shown}
        aria-valuetext={
          shown === 0 ? t('stars.none') : t('stars.value', { stars: formatNumber(shown, i18n.language, 1) })
        }
        className="inline-flex cursor-pointer touch-manipulation rounded-full"
        onKeyDown={pressed}
        onBlur={() => settle.current?.()}
        onClick={clicked}
      >
        <StarRow stars={shown} cellSize={44} size={28} />
      </span>
      {shown > 0 && <IconButton icon={X} label={t('stars.remove', { title })} onClick={() => rate(0)} />}
    </div>
  );
}

function starsByKey(key: string, stars: number, isRtl: boolean): number | undefined {
  const step = {
    ArrowRight: isRtl ? -0.5 : 0.5,
    ArrowLeft: isRtl ? 0.5 : -0.5,
    ArrowUp: 0.5,
    ArrowDown: -0.5,
  };
  if (key in step) return Math.min(5, Math.max(0, stars + step[key as keyof typeof step]));
  if (key === 'Home') return 0.5;
  if (key === 'End') return 5;
  return key === 'Delete' || key === 'Backspace' ? 0 : undefined;
}
