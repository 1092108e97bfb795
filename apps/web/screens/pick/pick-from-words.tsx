import type { MoodEstimate } from '@emoverse/domain';
import { moodFromText } from '@emoverse/mood';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { useApp } from '../../state/app.ts';
import { asApiError } from '../../state/profile-state.ts';

const LONGEST = 2000;

/** "How was your day?": the text is read here and sent nowhere. */
export function PickFromWords({ onPick }: { readonly onPick: (estimate: MoodEstimate) => void }) {
  const { t } = useTranslation();
  const { services, toasts } = useApp();
  const id = useId();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const read = async (): Promise<void> => {
    try {
      onPick(await moodFromText(text, services.now()));
    } catch (error) {
      // The word list is a file of its own and may be out of reach.
      toasts.show(t('pick.wordsFailed', { message: asApiError(error).message }), { tone: 'problem' });
    }
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') setMissing(true);
        else void read();
      }}
    >
      <div>
        <label htmlFor={id} className="mb-2 block font-display text-2xl">
          {t('pick.howWasYourDay')}
        </label>
        <textarea
          id={id}
          rows={5}
          maxLength={LONGEST}
          value={text}
          aria-describedby={`${id}-hint`}
          aria-invalid={missing}
          onChange={(event) => {
            setText(event.target.value);
            setMissing(false);
          }}
          className="field text-lg"
        />
        <p id={`${id}-hint`} className="mt-2 text-sm text-ink-soft">
          {missing ? <span className="text-danger">{t('pick.wordsMissing')}</span> : t('pick.wordsHint')}
        </p>
      </div>
      <div>
        <Button look="primary" type="submit">
          {t('pick.useWords')}
        </Button>
      </div>
    </form>
  );
}
