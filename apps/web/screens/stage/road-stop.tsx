import { useTranslation } from 'react-i18next';
import type { Stretch } from './name-stretches.ts';

interface RoadStopProps {
  readonly stretch: Stretch;
  /** The first stop of its stretch: here its name stands. */
  readonly isNew: boolean;
  readonly isLast: boolean;
}

/** The piece of road above one work of a journey. */
export function RoadStop({ stretch, isNew, isLast }: RoadStopProps) {
  const { t } = useTranslation();
  return (
    <div className="relative h-12">
      {isNew && <p className="truncate font-display text-base">{t(`journey.stretch.${stretch}`)}</p>}
      {!isLast && (
        <span aria-hidden className="absolute start-1.5 -end-3 bottom-3 h-0.5 bg-accent/35 sm:-end-4" />
      )}
      <span
        aria-hidden
        className={`absolute start-0 bottom-2 size-2.5 rounded-full ${isNew ? 'bg-accent' : 'border-2 border-accent/60 bg-surface'}`}
      />
    </div>
  );
}
