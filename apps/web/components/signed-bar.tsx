interface SignedBarProps {
  /** −1…1: the share of the half that is filled, to the right above 0. */
  readonly share: number;
}

/** A bar from the middle to the right (up) or to the left (down). What it says stands in words beside it. */
export function SignedBar({ share }: SignedBarProps) {
  const width = `${Math.min(1, Math.abs(share)) * 50}%`;
  return (
    <span aria-hidden className="relative mt-1.5 block h-2 rounded-full bg-sunken">
      <span
        className={`absolute inset-y-0 ${share >= 0 ? 'rounded-r-full bg-accent' : 'rounded-l-full bg-danger'}`}
        style={share >= 0 ? { left: '50%', width } : { right: '50%', width }}
      />
      <span className="absolute -inset-y-0.5 left-1/2 w-px bg-ink/50" />
    </span>
  );
}
