import type { Person } from '@emoverse/api-contract';
import { EmoVerseError } from '@emoverse/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { useApp } from '../../state/app.ts';
import { SwitchField } from '../../components/switch-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ColourChoice } from './colour-choice.tsx';
import { LOGIN_PIN_DIGITS, PinField } from '../../sign-in/pin-field.tsx';
import { ProveSelf } from '../../sign-in/prove-self.tsx';
import { useProblemToast } from '../../state/use-problem-toast.ts';
import { WaysIn } from './ways-in.tsx';

interface EditPersonProps {
  readonly person: Person;
  readonly isSelf: boolean;
  /** Whether a PIN lets in from other machines, where strangers may try. */
  readonly isLoginAsked: boolean;
  readonly onChanged: () => void;
}

/** Name and colour of a person, how they come in, and, for the owner, whether another is a child, and taking them out. */
export function EditPerson({ person, isSelf, isLoginAsked, onChanged }: EditPersonProps) {
  const { t } = useTranslation();
  const { services } = useApp();
  const showProblem = useProblemToast();
  const [name, setName] = useState(person.name ?? '');
  const [colour, setColour] = useState(person.colour);
  const [isChild, setChild] = useState(person.kind === 'child');
  const mayGrow = !isSelf && person.kind !== 'owner';
  const params = { personId: person.id };
  const [asked, setAsked] = useState<{ readonly task: () => Promise<void> }>();
  /** Who has not lately shown who they are is asked to first; a code that `onCode` knows is told there. */
  const attempt = async (task: () => Promise<unknown>, onCode?: (code: string) => boolean): Promise<void> => {
    try {
      await task();
    } catch (error) {
      const code = error instanceof EmoVerseError ? error.code : '';
      if (code === 'prove-it-first') setAsked({ task: () => attempt(task, onCode) });
      else if (onCode?.(code) !== true) showProblem(error);
    }
  };
  const change = (task: () => Promise<unknown>): Promise<void> =>
    attempt(async () => {
      await task();
      onChanged();
    });
  if (asked !== undefined)
    return <ProveSelf me={person} onProven={() => void asked.task().then(() => setAsked(undefined))} />;
  return (
    <div className="grid gap-8">
      <Form
        className="grid gap-5"
        onSubmit={() => {
          void change(() =>
            services.api.call('patchPerson', {
              params,
              body: { name, colour, ...(mayGrow && { kind: isChild ? 'child' : 'adult' }) },
            }),
          );
        }}
      >
        <TextField
          label={isSelf ? t('people.yourName') : t('people.theirName')}
          value={name}
          onChange={setName}
          autoComplete="off"
        />
        <ColourChoice value={colour} onChange={setColour} />
        {mayGrow && (
          <SwitchField
            label={t('people.isChild')}
            hint={t('people.isChildHint')}
            checked={isChild}
            onChange={setChild}
          />
        )}
        <Button look="primary" type="submit">
          {t('people.keep')}
        </Button>
      </Form>
      {isSelf && (
        <OwnPin
          hasPin={person.hasPin}
          isLoginAsked={isLoginAsked}
          onPin={(pin, before) => change(() => services.api.call('setPin', { body: { pin, before } }))}
        />
      )}
      {isLoginAsked && <WaysIn of={person.id} isSelf={isSelf} attempt={attempt} />}
      {!isSelf && (
        <RemovePerson onRemove={() => change(() => services.api.call('removePerson', { params }))} />
      )}
    </div>
  );
}

interface OwnPinProps extends Pick<EditPersonProps, 'isLoginAsked'> {
  readonly hasPin: boolean;
  readonly onPin: (pin: string | null, before: string | undefined) => Promise<void>;
}

function OwnPin({ hasPin, isLoginAsked, onPin }: OwnPinProps) {
  const { t } = useTranslation();
  const [before, setBefore] = useState('');
  const [pin, setPin] = useState('');
  return (
    <Form
      className="grid gap-5"
      onSubmit={() => void onPin(pin === '' ? null : pin, hasPin ? before : undefined)}
    >
      {hasPin && <PinField label={t('people.pinBefore')} required value={before} onChange={setBefore} />}
      <PinField
        label={t('people.pinNew')}
        hint={isLoginAsked ? t('login.pinHint') : hasPin ? t('people.pinNewHint') : t('people.pinHint')}
        digits={isLoginAsked ? LOGIN_PIN_DIGITS : undefined}
        required={!hasPin}
        value={pin}
        onChange={setPin}
      />
      <Button type="submit">{t('people.pinKeep')}</Button>
    </Form>
  );
}

function RemovePerson({ onRemove }: { readonly onRemove: () => Promise<void> }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('people.remove')}
      </Button>
    );
  return (
    <div role="group" aria-label={t('people.remove')} className="grid gap-3">
      <p>{t('people.removeText')}</p>
      <div className="flex flex-wrap gap-3">
        <Button look="danger" onClick={() => void onRemove()}>
          {t('people.removeYes')}
        </Button>
        <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}
