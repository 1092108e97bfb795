import { Link } from '@tanstack/react-router';
import type { Emotion, Filters } from '@emoverse/domain';
import { ChevronDown, HeartHandshake, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../components/button.tsx';
import { CoversChip } from '../../components/covers-chip.tsx';
import { EmotionFace } from '../../components/emotion-face.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useApp } from '../../state/app.ts';
import type { VisitState } from '../../state/visit.ts';
import { IntentChips } from '../../mood-choice/intent-chips.tsx';
import { chipClass } from '../../components/chip-class.ts';
import { FilterChips } from './filter-chips.tsx';

/** Moods beside whose lists it says where somebody to talk to is. */
const HEAVY: ReadonlySet<Emotion> = new Set(['sad', 'fear']);

interface StageBarProps {
  readonly visit: Extract<VisitState, { kind: 'chosen' }>;
  readonly onChange: (filters: Filters) => void;
  readonly onFilters: () => void;
}

/** What the stage is set for, as chips: the mood and what is wanted of it, somebody to talk to, and what narrows it. */
export function StageBar({ visit, onChange, onFilters }: StageBarProps) {
  const { t } = useTranslation();
  const { visit: visits } = useApp();
  const [changing, setChanging] = useState(false);
  const mood = t('stage.mood', {
    emotion: t(`emotion.${visit.emotion}`),
    intent: t(`intent.${visit.intent.kind}.name`),
  });
  return (
    <>
      <ul
        aria-label={t('stage.bar')}
        className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 [scrollbar-width:none] sm:-mx-6 sm:px-6"
      >
        <li>
          <button
            type="button"
            aria-label={t('stage.change', { mood })}
            aria-haspopup="dialog"
            className={`${chipClass} ps-2`}
            onClick={() => setChanging(true)}
          >
            <EmotionFace emotion={visit.emotion} size={28} />
            {mood}
            <ChevronDown aria-hidden size={16} className="text-ink-soft" />
          </button>
        </li>
        {HEAVY.has(visit.emotion) && (
          <li>
            <Link to="/care" className={chipClass}>
              <HeartHandshake aria-hidden size={17} className="text-accent" />
              {t('stage.heavyDay')}
            </Link>
          </li>
        )}
        <FilterChips onChange={onChange} onFilters={onFilters} />
        <li>
          <button type="button" aria-haspopup="dialog" className={chipClass} onClick={onFilters}>
            <SlidersHorizontal aria-hidden size={17} />
            {t('filters.title')}
          </button>
        </li>
        <li className="empty:hidden">
          <CoversChip className={chipClass} />
        </li>
      </ul>
      <Sheet title={t('stage.changeTitle')} open={changing} onClose={() => setChanging(false)}>
        <IntentChips
          first={visit.intent}
          onChoose={(intent) => {
            visits.changeIntent(intent);
            setChanging(false);
          }}
        />
        <Link to="/" className={buttonClass('quiet', 'mt-3 -ms-4')}>
          {t('stage.newMood')}
        </Link>
      </Sheet>
    </>
  );
}
