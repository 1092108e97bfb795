import { KeyRound } from 'lucide-react';
import { Button, type ButtonLook } from '../components/button.tsx';

interface PasskeyButtonProps {
  readonly label: string;
  readonly look?: ButtonLook;
  readonly onClick: () => void;
}

/** A passkey is shown, or made. */
export function PasskeyButton({ label, look = 'primary', onClick }: PasskeyButtonProps) {
  return (
    <Button look={look} onClick={onClick}>
      <KeyRound aria-hidden size={18} />
      {label}
    </Button>
  );
}
