import type { MoodPoint } from '@emoverse/domain';
import { lightProperties } from '@emoverse/light';
import { LAYERS, NO_LAYERS, SCENES, soundscapeOfMood, type SceneName } from '@emoverse/playback';
import { Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { FoldSummary } from '../../components/fold-summary.tsx';
import { Page } from '../../components/page.tsx';
import { PlanePicker } from '../../components/plane-picker.tsx';
import { SwitchField } from '../../components/switch-field.tsx';
import { VolumeSlider } from '../../components/volume-slider.tsx';
import { describeSoundscape, nameSoundscape } from '../../messages/describe-soundscape.ts';
import { lightOf } from '../../soundscape/light-of.ts';
import { routeOfVisit } from '../../soundscape/route-of-visit.ts';
import { sceneOf, type SoundscapeChoice } from '../../soundscape/soundscape-session.ts';
import { useApp } from '../../state/app.ts';
import { SceneList } from './scene-list.tsx';
import { SleepTimerField } from './sleep-timer-field.tsx';
import { SoundscapeProblem } from './soundscape-problem.tsx';

/** Where it begins for who has not said how they are. */
const FIRST_SCENE: SceneName = 'eveningHarbour';

/** A soundscape for the person's mood, for a place with a name, or for any place on the plane that they point at. */
export function SoundscapeScreen() {
  const { t, i18n } = useTranslation();
  const { soundscape, player, visit, lists, device } = useApp();
  const state = useStore(soundscape.store);
  const volume = useStore(device, ({ soundscapeVolume }) => soundscapeVolume);
  const chosen = useStore(visit.store);
  const { lists: loaded } = useStore(lists.store);
  const ofVisit = routeOfVisit(chosen, loaded);
  const [picked, setPicked] = useState<SoundscapeChoice>();
  useEffect(() => soundscape.prepare(), [soundscape]);

  const isPlaying = state.kind === 'playing';
  const isOn = isPlaying || state.kind === 'starting';
  const own: SoundscapeChoice = { scene: FIRST_SCENE, route: [SCENES[FIRST_SCENE].point], follows: false };
  const ready = picked ?? (ofVisit === undefined ? own : { route: ofVisit, follows: true });
  const choice = state.kind === 'silent' ? ready : state.choice;
  const heardAt = isPlaying ? state.point : choice.route[0];
  const scene = sceneOf(choice);
  const choose = (name: SceneName): void => {
    setPicked({ scene: name, route: [SCENES[name].point], follows: false });
    if (isPlaying) soundscape.goToScene(name);
    else void soundscape.start({ scene: name, route: [SCENES[name].point], follows: false });
  };
  const point = (to: MoodPoint): void => {
    setPicked({ route: [to], follows: false });
    // What a person points at holds against a mood that goes on changing.
    soundscape.setFollows(false);
    soundscape.goTo([to]);
  };
  return (
    <Page title={t('soundscape.title')} intro={t('soundscape.intro')}>
      {(state.kind === 'refused' || state.kind === 'failed' || state.kind === 'gave-way') && (
        <SoundscapeProblem state={state} />
      )}
      <div
        style={lightProperties(lightOf(choice, heardAt))}
        className="card grid items-center gap-6 p-5 sm:grid-cols-[auto_minmax(0,1fr)] sm:p-8"
      >
        <div className="grid justify-items-center gap-5 sm:px-6">
          <span aria-hidden className="orb-still max-w-56" />
          <p className="font-display text-2xl sm:text-3xl">{nameSoundscape({ choice }, t)}</p>
          <Button
            look="primary"
            className="min-w-32"
            onClick={isOn ? () => player.toggle() : () => void soundscape.start(choice)}
          >
            {isOn ? (
              <Pause aria-hidden size={17} fill="currentColor" />
            ) : (
              <Play aria-hidden size={17} fill="currentColor" />
            )}
            {isOn ? t('player.pause') : t('soundscape.play')}
          </Button>
        </div>
        <div className="grid content-start gap-4">
          <fieldset className="grid grid-cols-2 gap-x-5 gap-y-2" disabled={!isPlaying}>
            <legend className="mb-2 font-medium">{t('soundscape.layers')}</legend>
            {LAYERS.map((layer) => (
              <div key={layer}>
                <VolumeSlider
                  showsLabel
                  label={t(`soundscape.layer.${layer}`)}
                  volume={(isPlaying ? state.layers : (choice.layers ?? NO_LAYERS))[layer]}
                  onChange={(level) => soundscape.setLayer(layer, level)}
                />
              </div>
            ))}
          </fieldset>
          <div>
            <VolumeSlider
              showsLabel
              label={t('soundscape.volume')}
              volume={volume}
              onChange={(level) => soundscape.setVolume(level)}
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
      <section className="mt-8">
        <h2 className="mb-3 text-xl">{t('soundscape.scenes')}</h2>
        <SceneList chosen={scene} onChoose={choose} />
      </section>
      <details className="mt-8">
        <FoldSummary className="font-medium">{t('soundscape.curious')}</FoldSummary>
        <div className="mt-3 grid gap-5 sm:grid-cols-2">
          <div className="max-w-80">
            <PlanePicker label={t('soundscape.place')} value={heardAt} onChange={point} />
          </div>
          <div className="grid content-start gap-3 text-ink-soft">
            <p>
              {describeSoundscape(isPlaying ? state.soundscape : soundscapeOfMood(heardAt), t, i18n.language)}
            </p>
            <p>{t('soundscape.made')}</p>
          </div>
        </div>
      </details>
    </Page>
  );
}
