import { Link, useNavigate } from '@tanstack/react-router';
import {
  DEFAULT_INTENTS,
  UNKNOWN_DEVIATION,
  defaultIntentOf,
  intentChoiceSchema,
  topEmotion,
  type DefaultIntent,
  type Emotion,
  type IntentChoice,
  type MoodEstimate,
} from '@emoverse/domain';
import { CircleHelp } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { buttonClass } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { useApp } from '../../state/app.ts';
import type { ConfirmedMood } from '../../state/visit.ts';
import { AskPleasantness } from './ask-pleasantness.tsx';
import { ConfirmMood, type Felt } from './confirm-mood.tsx';
import { IntentChooser } from './intent-chooser.tsx';
import { MoodBasis } from './mood-basis.tsx';

/** "You look happy — is that right?", then what the person wants of it. */
export function ConfirmScreen() {
  const { t } = useTranslation();
  const { visit, profile } = useApp();
  const state = useStore(visit.store);
  if (state.kind === 'none') {
    return (
      <Page title={t('confirm.emptyTitle')}>
        <StateNote
          icon={CircleHelp}
          title={t('confirm.empty')}
          actions={
            <Link to="/" className={buttonClass('primary')}>
              {t('notFound.home')}
            </Link>
          }
        />
      </Page>
    );
  }
  if (state.kind === 'chosen')
    return <ConfirmEstimate key={state.mood.at} estimate={state.mood} profileState={profile} />;
  const { estimate, parts } = state;
  const basis = <MoodBasis parts={parts} />;
  if (estimate.valenceDeviation >= UNKNOWN_DEVIATION) {
    return (
      <Page title={t('confirm.title')}>
        <AskPleasantness estimate={estimate} />
        {basis}
      </Page>
    );
  }
  // Another part makes another mood to confirm.
  const key = parts.map(({ at }) => at).join(' ');
  const fromFace = parts.length === 1 && (estimate.source === 'camera' || estimate.source === 'check-in');
  return (
    <ConfirmEstimate key={key} estimate={estimate} profileState={profile} basis={basis} fromFace={fromFace} />
  );
}

interface ConfirmEstimateProps {
  readonly estimate: MoodEstimate;
  readonly profileState: ReturnType<typeof useApp>['profile'];
  /** What the mood rests on. */
  readonly basis?: ReactNode;
  /** Whether it rests on the live face alone. */
  readonly fromFace?: boolean;
}

function ConfirmEstimate({ estimate, profileState, basis, fromFace = false }: ConfirmEstimateProps) {
  const { t } = useTranslation();
  const { visit, face } = useApp();
  const navigate = useNavigate();
  const settledIntent = useStore(profileState.store, (state) =>
    state.kind === 'ready' ? state.profile.settings.defaultIntent : 'by-mood',
  );
  // A person's own choice needs no second question.
  const own = estimate.source === 'picker';
  const [felt, setFelt] = useState<Felt>(own ? 'as-read' : undefined);
  const [note, setNote] = useState('');
  const intents = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!own && felt !== undefined) intents.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [felt, own]);

  const confirmed = (): ConfirmedMood => ({ estimate, felt: wordFor(estimate, felt), note });
  const suited = suitedIntent(estimate, felt);
  const chosen = useRef(false);
  const keepIfLeft = useEffectEvent(() => {
    if (!own && felt !== undefined && !chosen.current) visit.keepMood(confirmed());
  });
  useEffect(() => () => keepIfLeft(), []);
  const choose = (intent: IntentChoice): void => {
    chosen.current = true;
    const word = wordFor(estimate, felt);
    // A face that was read live, and nothing else, says how this person's face reads.
    if (fromFace && word !== undefined) face.answer(estimate, word);
    visit.choose(confirmed(), intent);
    void navigate({ to: '/stage' });
  };

  return (
    <Page title={own || felt !== undefined ? t('confirm.ownTitle') : t('confirm.title')}>
      <ConfirmMood estimate={estimate} felt={felt} onFelt={setFelt} note={note} onNote={setNote} />
      {basis}
      {felt !== undefined && (
        <div ref={intents} className="rise mt-10">
          <IntentChooser
            key={suited.name}
            initial={
              settledIntent === 'by-mood' ? suited.intent : intentChoiceSchema.parse({ kind: settledIntent })
            }
            suited={settledIntent === 'by-mood' ? suited.name : undefined}
            onChoose={choose}
          />
        </div>
      )}
    </Page>
  );
}

/** The word to keep: the person's own, the confirmed one, or none where a place on the plane says it all. */
function wordFor(estimate: MoodEstimate, felt: Felt): Emotion | undefined {
  if (felt !== undefined && felt !== 'as-read') return felt;
  const pointed = estimate.source === 'picker' && estimate.confidence < 1;
  return pointed ? undefined : topEmotion(estimate.scores);
}

/** What is offered first: by the mood as it was read, or by the person's own word for it. */
function suitedIntent(estimate: MoodEstimate, felt: Felt): DefaultIntent {
  const word = felt === undefined || felt === 'as-read' ? undefined : felt;
  return word === undefined ? defaultIntentOf(estimate) : DEFAULT_INTENTS[word];
}
