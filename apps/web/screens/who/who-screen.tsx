import type { Person } from '@emoverse/api-contract';
import { LogOut, MonitorSmartphone, Pencil, UserRoundPlus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Page } from '../../components/page.tsx';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { ComeByCode } from './come-by-code.tsx';
import { ComeByLink } from './come-by-link.tsx';
import { EditPerson } from './edit-person.tsx';
import { FindBack } from './find-back.tsx';
import { Invite } from './invite.tsx';
import { NewPerson } from './new-person.tsx';
import { Newcomers } from './newcomers.tsx';
import { PinPad } from './pin-pad.tsx';
import { SignIn } from './sign-in.tsx';
import { useGoOnAs } from './use-go-on-as.ts';
import { usePersonName } from './use-person-name.ts';

type Open =
  | { readonly kind: 'pin' | 'edit'; readonly person: Person }
  | { readonly kind: 'new' | 'code' }
  | { readonly kind: 'nothing' };

/** What a link lets somebody in by: behind the `#`, where it is sent to nobody. */
function tokenInAddress(): string | undefined {
  return /^#link=([\w-]+)$/.exec(window.location.hash)?.[1];
}

/** The code of the link that another device shows: `/who#BCDFGHJK`. */
function codeInAddress(): string {
  return /^#([A-Za-z]{8})$/.exec(window.location.hash)?.[1] ?? '';
}

/** Who is there? The people of the house; each goes on as themselves, and those who may look after the others here. */
export function WhoScreen() {
  const { t } = useTranslation();
  const { services, profile } = useApp();
  // Who has just come for the first time is one of the house from then on.
  const me = useStore(profile.store, (known) => (known.kind === 'ready' ? known.profile.id : undefined));
  const nameOf = usePersonName();
  const [given] = useState(codeInAddress);
  const [open, setOpen] = useState<Open>({ kind: given === '' ? 'nothing' : 'code' });
  const { goOn, goAway, comeIn } = useGoOnAs();
  const load = useCallback(
    async (signal: AbortSignal) => {
      const { isAsked } = await services.api.call('getLogin', {}, { signal });
      const people = await services.api.call('listPeople', {}, { signal });
      const { ways, provenUntil } =
        isAsked && people.here !== undefined && people.here.kind !== 'guest'
          ? await services.api.call('listWaysIn', {}, { signal })
          : { ways: [] };
      const hasWay = ways.some(({ belongsTo }) => belongsTo === people.here?.id);
      return { ...people, isLoginAsked: isAsked, hasWay, isProven: provenUntil !== undefined };
    },
    [services, me],
  );
  const { state, again, refresh } = useRemote(load);
  const token = tokenInAddress();
  if (token !== undefined) return <ComeByLink token={token} />;
  const close = (): void => setOpen({ kind: 'nothing' });
  const codeSheet = (
    <Sheet title={t('devices.haveCode')} open={open.kind === 'code'} onClose={close}>
      <ComeByCode given={given} />
    </Sheet>
  );
  const codeButton = (
    <Button look="quiet" onClick={() => setOpen({ kind: 'code' })}>
      <MonitorSmartphone aria-hidden size={18} />
      {t('devices.haveCode')}
    </Button>
  );
  if (state.kind === 'failed' && state.error.code === 'login-needed')
    return (
      <SignIn>
        {codeButton}
        {codeSheet}
      </SignIn>
    );
  if (state.kind === 'failed' && state.error.code === 'session-ended')
    return (
      <Page title={t('people.title')}>
        <StateNote
          icon={MonitorSmartphone}
          title={t('problem.session-ended')}
          actions={
            <>
              <Button
                look="primary"
                onClick={() => void comeIn('/', () => services.api.call('leavePerson', {}))}
              >
                {t('devices.afresh')}
              </Button>
              {codeButton}
            </>
          }
        />
        {codeSheet}
      </Page>
    );
  if (state.kind === 'failed')
    return (
      <Page title={t('people.title')}>
        <FailedNote error={state.error} onRetry={again} />
      </Page>
    );
  if (state.kind !== 'ready')
    return (
      <Page title={t('people.title')}>
        <LoadingNote />
      </Page>
    );
  const { people, here, isLoginAsked, hasWay, isProven } = state.value;
  const changed = (): void => {
    close();
    refresh();
  };
  const choose = (person: Person): void => {
    if (person.hasPin && person.id !== here?.id) setOpen({ kind: 'pin', person });
    else void goOn({ personId: person.id });
  };
  const isGrownUp = here !== undefined && here.kind !== 'child';
  const looksAfter = isGrownUp && here.kind !== 'guest';
  const mayChange = (person: Person): boolean =>
    here !== undefined && here.kind !== 'guest' && (person.id === here.id || here.kind === 'owner');
  const hasChild = people.some(({ kind }) => kind === 'child');
  return (
    <Page title={t('people.title')} intro={here === undefined ? undefined : t('people.intro')} width="wide">
      {isLoginAsked && here !== undefined && here.kind !== 'guest' && !here.hasPin && !hasWay && (
        <FindBack me={here} isProven={isProven} onFound={refresh} />
      )}
      {isLoginAsked && here?.kind === 'owner' && <Newcomers onAnswered={refresh} />}
      <ul className="flex flex-wrap justify-center gap-x-6 gap-y-8 py-6 sm:justify-start">
        {people.map((person) => (
          <li key={person.id} className="relative flex w-32 flex-col items-center">
            <button
              type="button"
              onClick={() => choose(person)}
              aria-current={person.id === here?.id ? 'true' : undefined}
              className="group flex w-full flex-col items-center gap-3 rounded-card p-2 hover:bg-sunken"
            >
              <PersonAvatar colour={person.colour} name={person.name} />
              <span className="max-w-full text-lg wrap-anywhere group-aria-[current]:font-semibold">
                {nameOf(person, here)}
              </span>
            </button>
            <span className="min-h-5 text-sm text-ink-soft">
              {person.id === here?.id && person.name !== undefined && t('people.here')}
              {person.id !== here?.id && person.kind === 'child' && t('people.child')}
            </span>
            {mayChange(person) && (
              <div className="absolute end-0 top-17 rounded-full border border-line bg-surface shadow-card sm:top-20">
                <IconButton
                  icon={Pencil}
                  label={t('people.changeNamed', { name: nameOf(person, here) })}
                  onClick={() => setOpen({ kind: 'edit', person })}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-center gap-3 sm:justify-start">
        {looksAfter && (!isLoginAsked || here.kind === 'owner') && (
          <Button look="primary" onClick={() => setOpen({ kind: 'new' })}>
            <UserRoundPlus aria-hidden size={18} />
            {t('people.add')}
          </Button>
        )}
        {here?.kind !== 'guest' && (isGrownUp || !hasChild) && (
          <Button onClick={() => void goOn('guest')}>{t('people.guest')}</Button>
        )}
        {people.length < 2 && codeButton}
        {here !== undefined && (isLoginAsked || people.length > 1 || here.kind === 'guest') && (
          <Button look="quiet" onClick={() => void goAway()}>
            <LogOut aria-hidden size={18} />
            {here.kind === 'guest' ? t('people.endVisit') : t('people.leave')}
          </Button>
        )}
      </div>
      {isGrownUp && (
        <p className="mt-4 max-w-prose text-center text-sm text-ink-soft sm:text-start">
          {t('people.guestHint')}
        </p>
      )}
      <Sheet
        title={open.kind === 'pin' ? t('people.pinOf', { name: nameOf(open.person, here) }) : ''}
        open={open.kind === 'pin'}
        onClose={close}
      >
        {open.kind === 'pin' && <PinPad onPin={(pin) => goOn({ personId: open.person.id, pin })} />}
      </Sheet>
      <Sheet
        title={open.kind === 'edit' ? nameOf(open.person, here) : ''}
        open={open.kind === 'edit'}
        onClose={close}
      >
        {open.kind === 'edit' && (
          <EditPerson
            person={open.person}
            isSelf={open.person.id === here?.id}
            isLoginAsked={isLoginAsked}
            onChanged={changed}
          />
        )}
      </Sheet>
      {codeSheet}
      <Sheet title={t('people.add')} open={open.kind === 'new'} onClose={close}>
        {open.kind === 'new' && isLoginAsked && <Invite taken={people.length} />}
        {open.kind === 'new' && !isLoginAsked && here !== undefined && (
          <NewPerson me={here} taken={people.length} onAdded={changed} />
        )}
      </Sheet>
    </Page>
  );
}
