/** A drawn face in the reader's frame, with three bars beside it. */
export function DoorFace() {
  return (
    <svg viewBox="0 0 400 240" className="size-full" preserveAspectRatio="xMidYMid slice">
      <defs>
        <linearGradient id="door-face-sky" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="var(--surprise)" stopOpacity="0.28" />
          <stop offset="1" stopColor="var(--happy)" stopOpacity="0.34" />
        </linearGradient>
      </defs>
      <rect width="400" height="240" fill="url(#door-face-sky)" />
      <g transform="translate(190 122)">
        <circle r="62" fill="var(--surface)" />
        <g fill="none" stroke="var(--ink)" strokeWidth="5" strokeLinecap="round">
          <path d="M-31-24q9-8 18-1M13-25q9-7 18 1" />
          <path d="M-27 16q27 32 54 0" />
        </g>
        <circle cx="-22" cy="-6" r="5.5" fill="var(--ink)" />
        <circle cx="22" cy="-6" r="5.5" fill="var(--ink)" />
        <g fill="none" stroke="var(--accent)" strokeWidth="5" strokeLinecap="round" strokeLinejoin="round">
          <path d="M-80-58v-22h22M80-58v-22h-22M-80 58v22h22M80 58v22h-22" />
        </g>
      </g>
      <g transform="translate(296 84)">
        {(
          [
            ['happy', 78],
            ['surprise', 34],
            ['neutral', 22],
            ['sad', 10],
          ] as const
        ).map(([emotion, width], index) => (
          <g key={emotion} transform={`translate(0 ${index * 24})`}>
            <rect width="86" height="10" rx="5" fill="var(--surface)" fillOpacity="0.75" />
            <rect width={width} height="10" rx="5" fill={`var(--${emotion})`} />
          </g>
        ))}
      </g>
    </svg>
  );
}
