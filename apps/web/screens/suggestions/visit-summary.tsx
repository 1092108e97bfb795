import { Link } from '@tanstack/react-router';
import type { MediaDomain } from '@emoverse/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, buttonClass } from '../../components/button.tsx';
import { EmotionFace } from '../../components/emotion-face.tsx';
import { PlaneView } from '../../components/plane-view.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useApp } from '../../state/app.ts';
import type { VisitState } from '../../state/visit.ts';
import { IntentChooser } from '../confirm/intent-chooser.tsx';

interface VisitSummaryProps {
  readonly visit: Extract<VisitState, { kind: 'chosen' }>;
  readonly domain: MediaDomain;
}

/** The mood the lists are made for, where they lead, and how to change either. */
export function VisitSummary({ visit, domain }: VisitSummaryProps) {
  const { t } = useTranslation();
  const { visit: visits, lists } = useApp();
  const path = useStore(lists.store, (state) => state.lists[domain]?.path);
  const [changing, setChanging] = useState(false);
  return (
    <section
      aria-label={t('suggestions.for')}
      className="card mb-6 flex flex-wrap items-center gap-x-4 gap-y-3 p-4 sm:mb-8 sm:gap-x-6 sm:p-5"
    >
      <EmotionFace emotion={visit.emotion} size={60} />
      <div className="min-w-44 flex-1">
        <p className="font-display text-2xl">
          {t('suggestions.feeling', { emotion: t(`looks.${visit.emotion}`) })}
        </p>
        <p className="text-ink-soft">{t(`intent.${visit.intent.kind}.chosen`)}</p>
      </div>
      <div className="hidden w-28 sm:block [&_span]:text-[0px]">
        <PlaneView estimate={visit.mood} path={path} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setChanging(true)}>{t('suggestions.changeIntent')}</Button>
        <Link to="/" className={buttonClass('quiet')}>
          {t('suggestions.newMood')}
        </Link>
      </div>
      <Sheet title={t('suggestions.changeIntent')} open={changing} onClose={() => setChanging(false)}>
        <IntentChooser
          initial={visit.intent}
          onChoose={(intent) => {
            visits.changeIntent(intent);
            setChanging(false);
          }}
        />
      </Sheet>
    </section>
  );
}
