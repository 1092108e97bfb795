import { topEmotion, type Emotion, type IntentChoice, type MoodEstimate, moodWordAt } from '@emoverse/domain';
import { lightProperties } from '@emoverse/light';
import { useNavigate } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { EmotionFace } from '../components/emotion-face.tsx';
import { FoldSummary } from '../components/fold-summary.tsx';
import { useApp } from '../state/app.ts';
import type { ConfirmedMood } from '../state/visit.ts';
import { IntentChips } from './intent-chips.tsx';
import { MoodBasis } from './mood-basis.tsx';
import { SevenWords } from './seven-words.tsx';
import { useFirstIntent } from './use-first-intent.ts';
import { useGlimpses } from './use-glimpses.ts';

/** What the person said: nothing yet, yes, that it is something else, or what it is. */
type Said = { readonly kind: 'nothing' | 'yes' | 'no' } | { readonly kind: 'word'; readonly word: Emotion };

interface ChooseMoodProps {
  readonly estimate: MoodEstimate;
  /** What it rests on, one estimate a door. */
  readonly parts: readonly MoodEstimate[];
  /** The sentence stands on the page already, as while a face is read. */
  readonly isSaid?: boolean;
}

/** *You look happy: yes · not quite*, and what the person wants of it. Choosing that is a yes, too. */
export function ChooseMood({ estimate, parts, isSaid = false }: ChooseMoodProps) {
  const { t } = useTranslation();
  const { visit, face, camera } = useApp();
  const navigate = useNavigate();
  // A person's own choice needs no second question.
  const own = estimate.source === 'picker';
  const fromFace = parts.length === 1 && (estimate.source === 'camera' || estimate.source === 'check-in');
  const [said, setSaid] = useState<Said>({ kind: 'nothing' });
  const [note, setNote] = useState('');
  const first = useFirstIntent(estimate, said.kind === 'word' ? said.word : undefined);
  const covers = useGlimpses(estimate, said.kind === 'word' ? said.word : undefined, first.intent);

  const confirmed = (): ConfirmedMood => ({ estimate, felt: wordFor(estimate, said), note });
  const chosen = useRef(false);
  const keepIfLeft = useEffectEvent(() => {
    if (!own && (said.kind === 'yes' || said.kind === 'word') && !chosen.current) visit.keepMood(confirmed());
  });
  useEffect(() => () => keepIfLeft(), []);
  const choose = (intent: IntentChoice): void => {
    chosen.current = true;
    const word = wordFor(estimate, said);
    // A face that was read live, and nothing else, says how this person's face reads.
    if (fromFace && word !== undefined) face.answer(estimate, word);
    // The mood is read: the light need not stay on.
    camera.stop();
    visit.choose(confirmed(), intent);
    void navigate({ to: '/stage' });
  };
  const correct = (word: Emotion): void => {
    setSaid({ kind: 'word', word });
  };

  return (
    <div className="grid gap-5">
      {!isSaid && <Sentence estimate={estimate} said={said} />}
      {!own && (
        <div className="flex flex-wrap gap-3">
          <Button
            aria-pressed={said.kind === 'yes'}
            look={said.kind === 'yes' ? 'primary' : 'secondary'}
            onClick={() => setSaid({ kind: 'yes' })}
          >
            <Check aria-hidden size={18} />
            {t('choose.yes')}
          </Button>
          <Button
            aria-pressed={said.kind === 'no' || said.kind === 'word'}
            look={said.kind === 'no' || said.kind === 'word' ? 'primary' : 'secondary'}
            onClick={() => setSaid({ kind: 'no' })}
          >
            {t('choose.notQuite')}
          </Button>
        </div>
      )}
      {said.kind === 'no' && (
        <fieldset className="rise">
          <legend className="mb-2 font-medium">{t('choose.whatThen')}</legend>
          <SevenWords onChoose={correct} />
        </fieldset>
      )}
      {said.kind !== 'no' && (
        <IntentChips covers={covers} first={first.intent} suited={first.suited} onChoose={choose} />
      )}
      <details>
        <FoldSummary>{t('choose.more')}</FoldSummary>
        <NoteField note={note} onNote={setNote} />
        <MoodBasis parts={parts} />
      </details>
    </div>
  );
}

function Sentence({ estimate, said }: { readonly estimate: MoodEstimate; readonly said: Said }) {
  const { t } = useTranslation();
  const read = topEmotion(estimate.scores);
  const emotion = said.kind === 'word' ? said.word : read;
  const pointed = estimate.source === 'picker' && estimate.confidence < 1;
  const felt = said.kind === 'word' || said.kind === 'yes';
  const sentence = pointed
    ? t('choose.youFeel', { word: t(`moodWord.${moodWordAt(estimate)}`) })
    : felt || estimate.source === 'picker'
      ? t('choose.youFeel', { word: t(`looks.${emotion}`) })
      : estimate.source === 'text' || estimate.source === 'voice'
        ? t('choose.sounds', { emotion: t(`looks.${emotion}`) })
        : t('moodLine.youLook', { emotion: t(`looks.${emotion}`) });
  return (
    <div className="flex items-center gap-4">
      {pointed ? (
        <span aria-hidden className="orb-colour size-14 rounded-full" style={lightProperties(estimate)} />
      ) : (
        <EmotionFace emotion={emotion} size={60} />
      )}
      <h3 ref={focusFirst} tabIndex={-1} className="font-display text-2xl outline-none sm:text-3xl">
        {sentence}
      </h3>
    </div>
  );
}

/** A dialog gives the focus to what has the attribute, which React's `autoFocus` does not set, else to its close button. */
function focusFirst(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '');
}

function NoteField({ note, onNote }: { readonly note: string; readonly onNote: (note: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="mt-2">
      <label htmlFor={id} className="mb-1 block font-medium">
        {t('choose.note')}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        value={note}
        placeholder={t('choose.notePlaceholder')}
        onChange={(event) => onNote(event.target.value)}
        className="field"
      />
    </div>
  );
}

/** The word to keep: the person's own, the confirmed one, or none where a place on the plane says it all. */
function wordFor(estimate: MoodEstimate, said: Said): Emotion | undefined {
  if (said.kind === 'word') return said.word;
  const pointed = estimate.source === 'picker' && estimate.confidence < 1;
  return pointed ? undefined : topEmotion(estimate.scores);
}
