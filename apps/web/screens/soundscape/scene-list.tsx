import { SCENES, SCENE_NAMES, type SceneName } from '@emoverse/playback';
import { lightProperties } from '@emoverse/light';
import { useTranslation } from 'react-i18next';

interface SceneListProps {
  /** The one that is on or would be. */
  readonly chosen: SceneName;
  readonly onChoose: (scene: SceneName) => void;
}

/** Places to listen to, each in the light of its mood. */
export function SceneList({ chosen, onChoose }: SceneListProps) {
  const { t } = useTranslation();
  return (
    <ul aria-label={t('soundscape.scenes')} className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
      {SCENE_NAMES.map((name) => (
        <li key={name}>
          <button
            type="button"
            aria-pressed={name === chosen}
            style={lightProperties(SCENES[name].light)}
            className="group block w-full rounded-2xl p-1 text-start aria-pressed:outline-2 aria-pressed:outline-offset-2 aria-pressed:outline-accent"
            onClick={() => onChoose(name)}
          >
            <span
              aria-hidden
              className="mood-tile aspect-[8/5] rounded-xl transition-transform duration-300 group-hover:-translate-y-0.5"
            />
            <span className="mt-2 block truncate px-1 font-medium">{t(`soundscape.scene.${name}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
