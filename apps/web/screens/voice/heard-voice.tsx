import { VOICE_FEATURES, type VoiceState } from '@emoverse/voice';
import { Mic } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../messages/format.ts';
import { arousalWord } from '../../voice/arousal-word.ts';

/** Quietest level that the meter shows, dB of full scale. */
const METER_FLOOR = -60;

/** What to do now, a level meter, and what was heard so far. */
export function HeardVoice({ voice, level }: { readonly voice: VoiceState; readonly level: number }) {
  const { t, i18n } = useTranslation();
  const settling = voice.kind === 'settling';
  const heard = voice.kind === 'listening' ? voice.heard : undefined;
  const title = settling
    ? t('voice.settling')
    : heard === undefined
      ? t('voice.tellMe')
      : t(`voice.sounds.${arousalWord(heard.arousal.arousal)}`);
  const hint = voice.silent
    ? t('voice.silent')
    : settling
      ? t('voice.settlingText')
      : heard === undefined
        ? t('voice.tellMeText')
        : t('voice.heardText');
  return (
    <>
      <div role="status">
        <h2 className="text-2xl">{title}</h2>
        <p className="mt-2 text-ink-soft">{hint}</p>
      </div>
      <div className="mt-6 flex items-center gap-4">
        <Mic aria-hidden size={22} className="shrink-0 text-accent" />
        <meter
          aria-label={t('voice.level')}
          min={0}
          max={1}
          value={Math.min(1, Math.max(0, 1 - level / METER_FLOOR))}
          className="h-4 w-full"
        />
      </div>
      {settling && (
        <div className="mt-5">
          <progress aria-label={t('voice.settled')} max={1} value={voice.share} className="h-2 w-full" />
          <p className="mt-1 text-sm text-ink-soft tabular-nums">
            {formatPercent(voice.share, i18n.language)}
          </p>
        </div>
      )}
      {heard !== undefined && (
        <dl className="mt-5 grid gap-2 text-sm sm:grid-cols-2">
          {VOICE_FEATURES.map((name) => (
            <div key={name} className="rounded-xl bg-sunken p-3">
              <dt className="text-ink-soft">{t(`voice.feature.${name}`)}</dt>
              <dd className="font-medium">{t(`voice.change.${changeOf(heard.arousal.changes[name])}`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** About two semitones, or two and a half decibels, are told as a change. */
function changeOf(part: number): 'more' | 'same' | 'less' {
  return part > 0.09 ? 'more' : part < -0.09 ? 'less' : 'same';
}
