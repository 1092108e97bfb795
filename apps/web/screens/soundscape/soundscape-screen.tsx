import type { MoodPoint } from '@emoverse/domain';
import { soundscapeOfMood } from '@emoverse/playback';
import { Play, Square } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { PlanePicker } from '../../components/plane-picker.tsx';
import { SwitchField } from '../../components/switch-field.tsx';
import { VolumeSlider } from '../../components/volume-slider.tsx';
import { describeSoundscape } from '../../messages/describe-soundscape.ts';
import { routeOfVisit } from '../../soundscape/route-of-visit.ts';
import { useApp } from '../../state/app.ts';
import { SleepTimerField } from './sleep-timer-field.tsx';
import { SoundscapeProblem } from './soundscape-problem.tsx';

/** Content and at rest: where a soundscape begins for who has not said how they are. */
const QUIET_PLACE: MoodPoint = { valence: 0.4, arousal: -0.4 };

/** A soundscape for the person's mood, or for any place on the plane that they point at. */
export function SoundscapeScreen() {
  const { t, i18n } = useTranslation();
  const { soundscape, visit, lists, device } = useApp();
  const state = useStore(soundscape.store);
  const volume = useStore(device, ({ soundscapeVolume }) => soundscapeVolume);
  const chosen = useStore(visit.store);
  const { lists: loaded } = useStore(lists.store);
  const ofVisit = routeOfVisit(chosen, loaded);
  const [picked, setPicked] = useState<MoodPoint>();
  useEffect(() => soundscape.prepare(), [soundscape]);

  const isPlaying = state.kind === 'playing';
  const isOn = isPlaying || state.kind === 'starting';
  const place = isPlaying ? state.place : (picked ?? ofVisit?.[0] ?? QUIET_PLACE);
  const sound = isPlaying ? state.soundscape : soundscapeOfMood(place);
  const title = isPlaying ? state.choice.title : undefined;
  const play = (): void => {
    const isOwn = picked !== undefined || ofVisit === undefined;
    void soundscape.start({ route: isOwn ? [place] : ofVisit, follows: !isOwn });
  };
  const point = (to: MoodPoint): void => {
    setPicked(to);
    // What a person points at holds against a mood that goes on changing.
    soundscape.setFollows(false);
    soundscape.goTo([to]);
  };
  return (
    <Page title={t('soundscape.title')} intro={t('soundscape.intro')}>
      {(state.kind === 'refused' || state.kind === 'failed' || state.kind === 'gave-way') && (
        <SoundscapeProblem state={state} />
      )}
      <div className="card grid gap-6 p-5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] sm:p-6">
        <div className="mx-auto w-full max-w-80">
          <PlanePicker label={t('soundscape.place')} value={place} onChange={point} />
        </div>
        <div className="grid content-start gap-5">
          {title !== undefined && <p className="font-display text-xl">{title}</p>}
          <p>{describeSoundscape(sound, t, i18n.language)}</p>
          <Button
            look="primary"
            className="justify-self-start"
            onClick={isOn ? () => soundscape.stop() : play}
          >
            {isOn ? (
              <Square aria-hidden size={15} fill="currentColor" />
            ) : (
              <Play aria-hidden size={16} fill="currentColor" />
            )}
            {isOn ? t('soundscape.stop') : t('soundscape.play')}
          </Button>
          <div>
            <VolumeSlider
              showsLabel
              label={t('soundscape.volume')}
              volume={volume}
              onChange={(chosen) => soundscape.setVolume(chosen)}
            />
          </div>
          <SleepTimerField />
          {isPlaying && ofVisit !== undefined && (
            <SwitchField
              label={t('soundscape.follow')}
              hint={t('soundscape.followHint')}
              checked={state.choice.follows}
              onChange={(follows) => {
                soundscape.setFollows(follows);
                if (follows) soundscape.goTo(ofVisit);
              }}
            />
          )}
        </div>
      </div>
      <p className="mt-5 text-sm text-ink-soft">{t('soundscape.made')}</p>
    </Page>
  );
}
