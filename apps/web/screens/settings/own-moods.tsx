import type { OwnMoods as Moods } from '@emoverse/api-contract';
import { moodWordAt, topEmotion, type MoodPoint } from '@emoverse/domain';
import { lightPoint, moodGlow, toCss } from '@emoverse/light';
import { moodFromPoint } from '@emoverse/mood';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useChangeSettings } from '../../state/use-change-settings.ts';
import { useSettings } from '../../state/use-settings.ts';

/** What moods the person's songs have; each leads to the stage, with nothing but their own music. */
export function OwnMoods({ moods }: { readonly moods: Moods }) {
  const { t, i18n } = useTranslation();
  const { visit, lists } = useApp();
  const { filters } = useSettings();
  const changeSettings = useChangeSettings();
  const navigate = useNavigate();
  const heading = useId();
  if (moods.length === 0) return null;
  const hear = async (point: MoodPoint): Promise<void> => {
    await changeSettings({ filters: { ...filters, ownMusic: true } });
    lists.clear();
    visit.show(point);
    await navigate({ to: '/stage' });
  };
  return (
    <div role="group" aria-labelledby={heading} className="grid gap-3">
      <h3 id={heading} className="text-lg">
        {t('library.hear')}
      </h3>
      <div className="flex flex-wrap gap-3">
        {moods.map(({ songs, ...point }) => (
          <button
            key={`${point.valence >= 0} ${point.arousal >= 0}`}
            type="button"
            onClick={() => void hear(point)}
            className="inline-flex min-h-11 items-center gap-3 rounded-full border border-line-strong px-4 hover:bg-sunken"
          >
            <span aria-hidden className="size-5 rounded-full" style={{ background: colourOf(point) }} />
            <span className="font-medium">{t(`moodWord.${moodWordAt(point)}`)}</span>
            <span className="text-ink-soft">{formatNumber(songs, i18n.language)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function colourOf(point: MoodPoint): string {
  const [, lead] = moodGlow(lightPoint(point, topEmotion(moodFromPoint(point, 0).scores)));
  return toCss(lead);
}
