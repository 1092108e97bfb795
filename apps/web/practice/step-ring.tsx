const RADIUS = 46;
const ROUND = 2 * Math.PI * RADIUS;

/** The time of a step as a ring that closes. @param share 0…1 of the step that is over */
export function StepRing({ share }: { readonly share: number }) {
  return (
    <svg aria-hidden viewBox="0 0 100 100" className="size-32 -rotate-90 sm:size-40">
      <circle cx="50" cy="50" r={RADIUS} fill="none" strokeWidth="3" className="stroke-line" />
      <circle
        cx="50"
        cy="50"
        r={RADIUS}
        fill="none"
        strokeWidth="5"
        strokeLinecap="round"
        strokeDasharray={ROUND}
        strokeDashoffset={ROUND * (1 - Math.min(1, share))}
        className="stroke-mood"
      />
    </svg>
  );
}
