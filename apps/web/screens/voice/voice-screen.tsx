import { Link } from '@tanstack/react-router';
import { moodFromVoice } from '@emoverse/mood';
import { Check, Mic, MicOff, Square, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, buttonClass } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { useApp } from '../../state/app.ts';
import { HeardVoice } from './heard-voice.tsx';

const READS = ['prosody', 'compared', 'onDevice'] as const;
const NEVER = ['recorded', 'words', 'recognise', 'pleasant'] as const;
const KNOWN = ['microphone-denied', 'no-microphone', 'microphone-busy', 'microphone-ended'] as const;

/** How lively a voice sounds. The microphone is asked for only after a tap, and is off when the page is left. */
export function VoiceScreen() {
  const { t } = useTranslation();
  const { voice } = useApp();
  const state = useStore(voice.store);
  useEffect(() => () => voice.stop(), [voice]);
  return (
    <Page title={t('voice.title')}>
      {state.kind === 'off' && <VoiceCard onStart={() => void voice.start()} />}
      {state.kind === 'asking' && (
        <section className="card p-6 sm:p-8">
          <div role="status">
            <h2 className="text-xl">{t('voice.asking')}</h2>
            <p className="mt-2 text-ink-soft">{t('voice.askingText')}</p>
          </div>
          <Button className="mt-6" onClick={() => voice.stop()}>
            {t('common.cancel')}
          </Button>
        </section>
      )}
      {state.kind === 'on' && <Listening />}
      {state.kind === 'failed' && <VoiceProblem code={state.code} message={state.message} />}
    </Page>
  );
}

/** What is measured and what never happens, before the microphone is asked for. */
function VoiceCard({ onStart }: { readonly onStart: () => void }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="voice-consent" className="card p-6 sm:p-9">
      <h2 id="voice-consent" className="text-2xl">
        {t('voice.consentTitle')}
      </h2>
      <p className="mt-3 text-ink-soft">{t('voice.lead')}</p>
      <div className="mt-7 grid gap-7 sm:grid-cols-2">
        <div>
          <h3 className="font-sans text-base font-semibold">{t('voice.readsTitle')}</h3>
          <ul className="mt-3 grid gap-2.5">
            {READS.map((key) => (
              <li key={key} className="flex gap-3">
                <Check aria-hidden size={18} className="mt-1 shrink-0 text-accent" />
                {t(`voice.reads.${key}`)}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="font-sans text-base font-semibold">{t('voice.neverTitle')}</h3>
          <ul className="mt-3 grid gap-2.5">
            {NEVER.map((key) => (
              <li key={key} className="flex gap-3">
                <X aria-hidden size={18} className="mt-1 shrink-0 text-danger" />
                {t(`voice.never.${key}`)}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p className="mt-7 rounded-xl bg-sunken p-4 text-sm text-ink-soft">{t('voice.notice')}</p>
      <div className="mt-7 flex flex-wrap gap-3">
        <Button look="primary" onClick={onStart}>
          <Mic aria-hidden size={18} />
          {t('voice.start')}
        </Button>
        <Link to="/say" className={buttonClass('quiet')}>
          {t('consent.pickInstead')}
        </Link>
      </div>
    </section>
  );
}

function Listening() {
  const { t } = useTranslation();
  const { voice, visit, services } = useApp();
  const state = useStore(voice.store);
  if (state.kind !== 'on') return null;
  const heard = state.voice.kind === 'listening' ? state.voice.heard : undefined;
  const use = (): void => {
    if (heard === undefined) return;
    voice.stop();
    visit.propose(moodFromVoice(heard.arousal, services.now()));
  };
  return (
    <section aria-label={t('voice.listening')} className="card p-6 sm:p-8">
      <HeardVoice voice={state.voice} level={state.level} />
      <div className="mt-7 flex flex-wrap gap-3">
        <Button look="primary" disabled={heard === undefined} onClick={use}>
          {t('voice.use')}
        </Button>
        <Button look="danger" onClick={() => voice.stop()}>
          <Square aria-hidden size={15} fill="currentColor" />
          {t('voice.stop')}
        </Button>
      </div>
      <p className="mt-6 text-sm text-ink-soft">{t('voice.limits')}</p>
    </section>
  );
}

function VoiceProblem({ code, message }: { readonly code: string; readonly message: string }) {
  const { t } = useTranslation();
  const { voice } = useApp();
  const known = KNOWN.find((one) => one === code) ?? 'other';
  return (
    <StateNote
      urgent
      icon={MicOff}
      title={t(`voiceProblem.${known}.title`)}
      actions={
        <>
          <Link to="/say" className={buttonClass('primary')}>
            {t('cameraProblem.pick')}
          </Link>
          <Button onClick={() => void voice.start()}>{t('common.tryAgain')}</Button>
        </>
      }
    >
      <p>{t(`voiceProblem.${known}.text`)}</p>
      {known === 'other' && <p className="mt-2 text-sm">{message}</p>}
    </StateNote>
  );
}
