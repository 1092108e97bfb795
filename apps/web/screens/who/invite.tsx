import { PERSON_COLOURS, elementAt } from '@emoverse/domain';
import { Undo2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { CopyField } from '../../components/copy-field.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { SwitchField } from '../../components/switch-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useApp } from '../../state/app.ts';
import { useAttempt } from '../../state/use-attempt.ts';
import { useRemote } from '../../state/use-remote.ts';
import { ColourChoice } from './colour-choice.tsx';

interface InviteProps {
  /** How many colours are taken. */
  readonly taken: number;
}

/** Somebody new, where others reach EmoVerse: the owner makes a link, and they come by it. */
export function Invite({ taken }: InviteProps) {
  const { t } = useTranslation();
  const attempt = useAttempt();
  const { services } = useApp();
  const [name, setName] = useState('');
  const [colour, setColour] = useState(elementAt(PERSON_COLOURS, taken % PERSON_COLOURS.length));
  const [isChild, setChild] = useState(false);
  const [made, setMade] = useState<{ readonly name: string; readonly link: string }>();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('listInvitations', {}, { signal }),
    [services],
  );
  const { state, refresh } = useRemote(load);
  const invite = (): Promise<void> =>
    attempt(async () => {
      const kind = isChild ? 'child' : 'adult';
      const { path, address } = await services.api.call('invite', { body: { name, colour, kind } });
      // Who sits at the machine itself may see an address that leads nobody else here.
      setMade({ name, link: new URL(path, address ?? window.location.origin).href });
      setName('');
      refresh();
    });
  const takeBack = async (id: string): Promise<void> => {
    await attempt(async () => {
      await services.api.call('takeBackInvitation', { params: { id } });
      setMade(undefined);
    });
    refresh();
  };
  const invitations = state.kind === 'ready' ? state.value.invitations : [];
  return (
    <div className="grid gap-8">
      {made === undefined ? (
        <Form className="grid gap-5" onSubmit={() => void invite()}>
          <TextField label={t('people.theirName')} value={name} onChange={setName} autoComplete="off" />
          <ColourChoice value={colour} onChange={setColour} />
          <SwitchField
            label={t('people.isChild')}
            hint={t('people.isChildHint')}
            checked={isChild}
            onChange={setChild}
          />
          <Button look="primary" type="submit">
            {t('login.makeLink')}
          </Button>
        </Form>
      ) : (
        <MadeLink {...made} onMore={() => setMade(undefined)} />
      )}
      {invitations.length > 0 && (
        <section aria-labelledby="on-their-way">
          <h3 id="on-their-way" className="text-lg">
            {t('login.onTheirWay')}
          </h3>
          <ul className="mt-2 grid gap-1">
            {invitations.map((one) => (
              <li key={one.id} className="flex items-center gap-3">
                <span className="flex-1 wrap-anywhere">{one.name}</span>
                <IconButton
                  icon={Undo2}
                  label={t('login.takeBack', { name: one.name })}
                  onClick={() => void takeBack(one.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface MadeLinkProps {
  readonly name: string;
  readonly link: string;
  readonly onMore: () => void;
}

function MadeLink({ name, link, onMore }: MadeLinkProps) {
  const { t } = useTranslation();
  return (
    <div className="grid justify-items-start gap-5">
      <p>{t('login.linkFor', { name })}</p>
      <CopyField label={t('login.link')} value={link} />
      <Button onClick={onMore}>{t('people.add')}</Button>
    </div>
  );
}
