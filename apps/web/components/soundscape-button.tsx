import { AudioWaveform, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { SoundscapeChoice } from '../soundscape/soundscape-session.ts';
import { useApp } from '../state/app.ts';
import { Button, type ButtonLook, type ButtonSize } from './button.tsx';

interface SoundscapeButtonProps {
  readonly choice: SoundscapeChoice;
  /** What is on it. */
  readonly label: string;
  /** The whole name, where the label alone does not say what plays. */
  readonly name?: string;
  /** Ends by itself after so many minutes. */
  readonly minutes?: number;
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
}

/** Plays a soundscape, and stops it where it is the one that plays. */
export function SoundscapeButton({ choice, label, name, minutes, look, size }: SoundscapeButtonProps) {
  const { t } = useTranslation();
  const { soundscape } = useApp();
  const isOn = useStore(
    soundscape.store,
    (state) =>
      (state.kind === 'playing' || state.kind === 'starting') &&
      state.choice.title === choice.title &&
      state.choice.target?.itemId === choice.target?.itemId,
  );
  const start = async (): Promise<void> => {
    await soundscape.start(choice);
    if (minutes !== undefined) soundscape.setTimer(minutes);
  };
  return (
    <Button
      look={look}
      size={size}
      aria-label={isOn ? t('soundscape.stopNamed') : name}
      onClick={() => (isOn ? soundscape.stop() : void start())}
    >
      {isOn ? <Square aria-hidden size={14} fill="currentColor" /> : <AudioWaveform aria-hidden size={16} />}
      {isOn ? t('soundscape.stop') : label}
    </Button>
  );
}
