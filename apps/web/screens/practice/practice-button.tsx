import { useRouterState } from '@tanstack/react-router';
import type { CatalogueItem } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonLook } from '../../components/button.tsx';
import { SoundscapeButton } from '../../components/soundscape-button.tsx';
import { useApp } from '../../state/app.ts';
import type { ReactionTarget } from '../../state/reactions.ts';

interface PracticeButtonProps {
  readonly item: CatalogueItem;
  readonly target: ReactionTarget;
  readonly look?: ButtonLook;
}

/** Begins a practice; a soundscape plays where one is. Nothing for items that are no practice. */
export function PracticeButton({ item, target, look = 'primary' }: PracticeButtonProps) {
  const { t } = useTranslation();
  const { practice: session } = useApp();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { practice, title } = item;
  if (practice === undefined) return null;
  if (practice.kind === 'soundscape') {
    return (
      <SoundscapeButton
        look={look}
        size="small"
        choice={{ title, route: [item.mood], follows: false, target }}
        minutes={item.durationMinutes}
        label={t('soundscape.play')}
        name={t('soundscape.playNamed', { title })}
      />
    );
  }
  return (
    <Button
      look={look}
      size="small"
      aria-label={t('practice.beginNamed', { title })}
      onClick={() => session.begin({ title, practice, target, path })}
    >
      {t('practice.begin')}
    </Button>
  );
}
