import { unreachable } from '@emoverse/domain';
import type { PlayLink } from '@emoverse/playback';
import { useRouterState } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { ExternalLink, Pause, Play, type LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../components/button.tsx';
import { useApp } from '../state/app.ts';
import type { Sound } from './sound-of.ts';
import type { Playable } from './track.ts';
import { useIsOn } from './use-on-now.ts';
import { useSound } from './use-sound.ts';

/** `cover`: a round sign to lie on a cover. `primary`: the main act. `quiet`: one of several. */
export type PlayLook = 'cover' | 'primary' | 'quiet';

interface PlayButtonProps {
  readonly playable: Playable;
  /** The list it stands in: what is played after it. */
  readonly among?: readonly Playable[];
  readonly look?: PlayLook;
}

const LOOKS: Readonly<Record<PlayLook, string>> = {
  cover:
    'inline-grid size-11 place-items-center rounded-full bg-black/55 text-white backdrop-blur-sm hover:bg-black/75',
  primary: buttonClass('primary', 'min-w-32'),
  quiet: buttonClass('secondary', 'min-h-11'),
};

/** The one button of a work: plays it, begins it, shows its trailer, or is the way to where it plays or opens. */
export function PlayButton({ playable, among, look = 'cover' }: PlayButtonProps) {
  const { t } = useTranslation();
  const { player, reactions } = useApp();
  const { item, impressionId } = playable;
  const sound = useSound(item);
  const isOn = useIsOn(item.id);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const isTold = useRef(false);
  const { title } = item;
  if (sound.kind === 'none') return null;
  if (sound.kind === 'link' || sound.kind === 'server') {
    const isOwn = sound.kind === 'server';
    const text = isOwn ? t('play.openOwn') : linkText(sound.link, t);
    return (
      <a
        href={isOwn ? sound.address : sound.link.address}
        target="_blank"
        rel="noreferrer noopener"
        aria-label={t('link.accessible', { text, title })}
        title={look === 'cover' ? text : undefined}
        className={LOOKS[look]}
        onClick={() => {
          // Once a showing: a second click says nothing new.
          if (!isTold.current) reactions.react({ itemId: item.id, impressionId }, 'opened');
          isTold.current = true;
        }}
      >
        <Sign icon={ExternalLink} look={look} />
        {look !== 'cover' && text}
      </a>
    );
  }
  // A practice has its own buttons while it fills the screen; from here it is begun, or come back to.
  const sounds = isOn === 'playing' && sound.kind !== 'practice';
  const words = sounds ? pauseWords(title, t) : playWords(sound, title, t);
  return (
    <button
      type="button"
      aria-label={words.name}
      title={look === 'cover' ? words.text : undefined}
      className={LOOKS[look]}
      onClick={() => player.play(playable, { among, path })}
    >
      <Sign icon={sounds ? Pause : Play} look={look} />
      {look !== 'cover' && words.text}
    </button>
  );
}

function Sign({ icon: Icon, look }: { readonly icon: LucideIcon; readonly look: PlayLook }) {
  return (
    <Icon
      aria-hidden
      size={look === 'cover' ? 22 : 18}
      fill={Icon === ExternalLink ? 'none' : 'currentColor'}
      className={Icon === Play && look === 'cover' ? 'translate-x-0.5' : ''}
    />
  );
}

function linkText({ service, purpose, exact }: PlayLink, t: TFunction): string {
  const where = { service: t(`service.${service}`) };
  if (purpose === 'trailer') return t('play.trailerOn', where);
  return exact ? t('play.openOn', where) : t(`link.search.${purpose}`, where);
}

interface Words {
  /** On the button. */
  readonly text: string;
  /** With the work it is about. */
  readonly name: string;
}

function pauseWords(title: string, t: TFunction): Words {
  return { text: t('player.pause'), name: t('player.pauseNamed', { title }) };
}

function playWords(
  sound: Exclude<Sound, { kind: 'none' | 'link' | 'server' }>,
  title: string,
  t: TFunction,
): Words {
  switch (sound.kind) {
    case 'own':
    case 'preview':
    case 'spotify':
    case 'soundscape':
      return { text: t('player.play'), name: t('player.playNamed', { title }) };
    case 'practice':
      return { text: t('practice.begin'), name: t('practice.beginNamed', { title }) };
    case 'embed':
      switch (sound.embed.kind) {
        case 'track':
          return { text: t('player.play'), name: t('player.playNamed', { title }) };
        case 'trailer':
          return { text: t('play.trailer'), name: t('play.trailerNamed', { title }) };
        case 'show':
          return { text: t('play.listen'), name: t('play.listenNamed', { title }) };
        default:
          return unreachable(sound.embed.kind);
      }
    default:
      return unreachable(sound);
  }
}
