import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useOnNow } from '../player/use-on-now.ts';
import { useApp } from '../state/app.ts';
import { toastReaction } from './toast-reaction.ts';

const CIRCUMFERENCE = 2 * Math.PI * 44;

/** What a thumb or the head says before the camera: a ring that fills while a thumb is held, then the same as a tap would do. */
export function GestureAnswers() {
  const { t } = useTranslation();
  const { gestures } = useApp();
  const hasPlayer = useOnNow().kind !== 'nothing';
  const state = useStore(gestures.store);
  useAnswers();
  const isFilling = state.kind === 'filling';
  return (
    <div
      role="status"
      className={`pointer-events-none fixed inset-x-0 z-50 flex justify-center px-4 ${hasPlayer ? 'bottom-60 md:bottom-24' : 'bottom-20 md:bottom-6'}`}
    >
      {isFilling && (
        <div className="flex max-w-xl items-center gap-4 rounded-full bg-ink py-2 ps-2 pe-6 text-paper shadow-2xl">
          <FillingRing progress={state.progress}>
            {state.answer === 'liked' ? <ThumbsUp size={26} /> : <ThumbsDown size={26} />}
          </FillingRing>
          <p className="min-w-0 leading-snug">
            <span className="line-clamp-2 font-semibold">
              {state.answer === 'liked'
                ? t('gesture.liking', { title: state.target.title })
                : t('gesture.disliking', { title: state.target.title })}
            </span>
            <span className="block text-sm opacity-80">{t('gesture.letGo')}</span>
          </p>
        </div>
      )}
    </div>
  );
}

/** Looks come a few times a second: between them the ring goes on evenly, where movement is not unwelcome. */
function FillingRing({
  progress,
  children,
}: {
  readonly progress: number;
  readonly children: React.ReactNode;
}) {
  return (
    <span aria-hidden className="relative grid size-16 shrink-0 place-items-center">
      <svg viewBox="0 0 100 100" className="absolute inset-0 -rotate-90">
        <circle cx="50" cy="50" r="44" fill="none" stroke="currentColor" strokeWidth="7" opacity={0.25} />
        <circle
          cx="50"
          cy="50"
          r="44"
          fill="none"
          stroke="currentColor"
          strokeWidth="7"
          strokeLinecap="round"
          strokeDasharray={CIRCUMFERENCE}
          strokeDashoffset={CIRCUMFERENCE * (1 - progress)}
          className="motion-safe:transition-[stroke-dashoffset] motion-safe:duration-200 motion-safe:ease-linear"
        />
      </svg>
      {children}
    </span>
  );
}

/** Takes each answer as if the button had been pressed; one that was given already is only said again. */
function useAnswers(): void {
  const { t } = useTranslation();
  const { gestures, reactions, toasts } = useApp();
  useEffect(
    () =>
      gestures.onAnswer((action, { itemId, impressionId, title, onGone, onBack }) => {
        const text = action === 'liked' ? t('action.liked', { title }) : t('action.disliked', { title });
        const given = reactions.store.getState().marks[itemId]?.opinion;
        const isGiven = given?.kind === action && given.eventId !== undefined;
        const eventId = isGiven ? given.eventId : reactions.react({ itemId, impressionId }, action);
        const isAside = action === 'disliked' && !isGiven;
        toastReaction(
          { reactions, toasts },
          { itemId, action, eventId, text, onUndo: isAside ? onBack : undefined },
          t,
        );
        if (isAside) onGone?.();
      }),
    [gestures, reactions, toasts, t],
  );
}
