import type { CatalogueItem } from '@emoverse/domain';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { SoundscapeButton } from '../../components/soundscape-button.tsx';
import type { ReactionTarget } from '../../state/reactions.ts';

const PracticePlayer = lazy(async () => ({
  default: (await import('./practice-player.tsx')).PracticePlayer,
}));

interface PracticeButtonProps {
  readonly item: CatalogueItem;
  readonly target: ReactionTarget;
}

/** Begins a practice; a soundscape plays where one is. Nothing for items that are no practice. */
export function PracticeButton({ item, target }: PracticeButtonProps) {
  const { t } = useTranslation();
  const [playing, setPlaying] = useState(false);
  const { practice, title } = item;
  if (practice === undefined) return null;
  if (practice.kind === 'soundscape') {
    return (
      <SoundscapeButton
        look="primary"
        size="small"
        choice={{ title, route: [item.mood], follows: false, target }}
        minutes={item.durationMinutes}
        label={t('soundscape.play')}
        name={t('soundscape.playNamed', { title })}
      />
    );
  }
  return (
    <>
      <Button
        look="primary"
        size="small"
        aria-label={t('practice.beginNamed', { title })}
        onClick={() => setPlaying(true)}
      >
        {t('practice.begin')}
      </Button>
      {playing && (
        <Suspense fallback={null}>
          <PracticePlayer
            title={title}
            practice={practice}
            target={target}
            onClose={() => setPlaying(false)}
          />
        </Suspense>
      )}
    </>
  );
}
