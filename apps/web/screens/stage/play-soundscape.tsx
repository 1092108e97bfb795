import { AudioWaveform } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, type ButtonLook } from '../../components/button.tsx';
import { routeOfVisit } from '../../soundscape/route-of-visit.ts';
import { useApp } from '../../state/app.ts';

/** Something to hear at once for the mood of the visit: made here, so it always plays. */
export function PlaySoundscape({ look }: { readonly look?: ButtonLook }) {
  const { t } = useTranslation();
  const { soundscape, visit, lists } = useApp();
  const chosen = useStore(visit.store);
  const { lists: loaded } = useStore(lists.store);
  const route = routeOfVisit(chosen, loaded);
  if (route === undefined) return null;
  return (
    <Button look={look} onClick={() => void soundscape.start({ route, follows: true })}>
      <AudioWaveform aria-hidden size={16} />
      {t('soundscape.forMood')}
    </Button>
  );
}
