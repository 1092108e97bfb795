import type { Person } from '@emoverse/api-contract';
import { PERSON_COLOURS, elementAt } from '@emoverse/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { SwitchField } from '../../components/switch-field.tsx';
import { useApp } from '../../state/app.ts';
import { useAttempt } from '../../state/use-attempt.ts';
import { TextField } from '../../components/text-field.tsx';
import { ColourChoice } from './colour-choice.tsx';
import { PinField } from '../../sign-in/pin-field.tsx';

interface NewPersonProps {
  /** Who adds somebody; asked for a name of their own where they have none yet. */
  readonly me: Person;
  /** How many colours are taken. */
  readonly taken: number;
  readonly onAdded: () => void;
}

/** A person who is added to the house. */
export function NewPerson({ me, taken, onAdded }: NewPersonProps) {
  const { t } = useTranslation();
  const attempt = useAttempt();
  const { services } = useApp();
  const [myName, setMyName] = useState('');
  const [name, setName] = useState('');
  const [colour, setColour] = useState(elementAt(PERSON_COLOURS, taken % PERSON_COLOURS.length));
  const [isChild, setChild] = useState(false);
  const [pin, setPin] = useState('');
  const add = (): Promise<void> =>
    attempt(async () => {
      if (me.name === undefined)
        await services.api.call('patchPerson', { params: { personId: me.id }, body: { name: myName } });
      await services.api.call('addPerson', {
        body: { name, colour, kind: isChild ? 'child' : 'adult', pin: pin === '' ? undefined : pin },
      });
      onAdded();
    });
  return (
    <Form className="grid gap-5" onSubmit={() => void add()}>
      {me.name === undefined && (
        <TextField
          label={t('people.yourName')}
          value={myName}
          onChange={setMyName}
          autoComplete="given-name"
        />
      )}
      <TextField label={t('people.theirName')} value={name} onChange={setName} autoComplete="off" />
      <ColourChoice value={colour} onChange={setColour} />
      <SwitchField
        label={t('people.isChild')}
        hint={t('people.isChildHint')}
        checked={isChild}
        onChange={setChild}
      />
      <PinField label={t('people.pinIfWanted')} hint={t('people.pinHint')} value={pin} onChange={setPin} />
      {isChild && !me.hasPin && <p className="text-sm">{t('people.pinForYou')}</p>}
      <Button look="primary" type="submit">
        {t('people.addThem')}
      </Button>
    </Form>
  );
}
