import { Link, useNavigate } from '@tanstack/react-router';
import { topEmotion, type MoodEstimate } from '@emoverse/domain';
import { TEXT_LANGUAGES, readText, type TextReading, type WordsModel } from '@emoverse/mood';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { describeProblem } from '../../messages/describe-problem.ts';
import { useApp } from '../../state/app.ts';
import { loadWordsModel } from './load-words-model.ts';

const LONGEST = 2000;
const RECOGNISE = 'auto';

/** "How was your day?", in one of the languages we know words of: the text is read here and sent nowhere. */
export function SayWords({ onSay }: { readonly onSay: (estimate: MoodEstimate) => void }) {
  const { t, i18n } = useTranslation();
  const { services, toasts } = useApp();
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [chosen, setChosen] = useState<string>(RECOGNISE);
  const [unsure, setUnsure] = useState<Extract<TextReading, { kind: 'unsure' }> | undefined>(undefined);
  // Asked for with the first letter; without it the lexicon reads alone.
  const learned = useRef<Promise<WordsModel | undefined>>(undefined);
  const askForModel = (): Promise<WordsModel | undefined> =>
    (learned.current ??= loadWordsModel(fetch).catch(() => undefined));
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const read = async (): Promise<void> => {
    try {
      const reading = await readText(text, services.now(), {
        language: TEXT_LANGUAGES.find((language) => language === chosen),
        preferred: services.languages(),
        model: await askForModel(),
      });
      if (reading.kind === 'care') void navigate({ to: '/care' });
      else if (reading.kind === 'mood') onSay(reading.estimate);
      else setUnsure(reading);
    } catch (error) {
      // The word list is a file of its own and may be out of reach.
      toasts.show(t('say.wordsFailed', { message: describeProblem(error, t) }), { tone: 'problem' });
    }
  };
  return (
    <Form
      className="grid gap-4"
      onSubmit={() => {
        setUnsure(undefined);
        if (text.trim() === '') setMissing(true);
        else void read();
      }}
    >
      <div>
        <label htmlFor={id} className="mb-2 block font-display text-2xl">
          {t('say.howWasYourDay')}
        </label>
        <textarea
          id={id}
          rows={4}
          maxLength={LONGEST}
          value={text}
          aria-describedby={`${id}-hint`}
          aria-invalid={missing}
          onChange={(event) => {
            setText(event.target.value);
            void askForModel();
            setMissing(false);
            setUnsure(undefined);
          }}
          className="field text-lg"
        />
        <p id={`${id}-hint`} className="mt-2 text-sm text-ink-soft">
          {missing ? <span className="text-danger">{t('say.wordsMissing')}</span> : t('say.wordsHint')}
        </p>
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <Button look="primary" type="submit">
          {t('say.useWords')}
        </Button>
        <SelectField
          label={t('say.wordsLanguage')}
          value={chosen}
          onChange={setChosen}
          options={[
            { value: RECOGNISE, label: t('say.wordsRecognise') },
            ...TEXT_LANGUAGES.map((language) => ({ value: language, label: names.of(language) ?? language })),
          ]}
        />
      </div>
      {unsure !== undefined && <UnsureNote reading={unsure} onSay={onSay} />}
    </Form>
  );
}

interface UnsureNoteProps {
  readonly reading: Extract<TextReading, { kind: 'unsure' }>;
  readonly onSay: (estimate: MoodEstimate) => void;
}

/** Says why no mood is proposed, and the ways on. */
function UnsureNote({ reading, onSay }: UnsureNoteProps) {
  const { t } = useTranslation();
  return (
    <div role="status" className="rounded-xl bg-warn-wash p-5">
      <p className="font-medium">{t(`say.wordsUnsure.${reading.why}`)}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Link to="/say" hash="one-word" className={buttonClass('secondary')}>
          {t('say.wordsPickInstead')}
        </Link>
        {(reading.why === 'mixed' || reading.why === 'faint') && (
          <Button look="quiet" onClick={() => onSay(reading.estimate)}>
            {t('say.wordsTakeAs', { emotion: t(`looks.${topEmotion(reading.estimate.scores)}`) })}
          </Button>
        )}
      </div>
    </div>
  );
}
