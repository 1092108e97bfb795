import { PlaneLight } from '../../components/plane-light.tsx';

/** The mood plane with a finger's dot and the way it came. */
export function DoorPlane() {
  return (
    <span className="relative block size-full bg-surface">
      <PlaneLight />
      <svg viewBox="0 0 400 240" className="absolute inset-0 size-full" preserveAspectRatio="xMidYMid slice">
        <g stroke="var(--ink)" strokeOpacity="0.25" strokeWidth="1.5">
          <path d="M40 120h320M200 24v192" />
        </g>
        <path
          d="M118 176c34 8 66-14 84-44s30-50 58-52"
          fill="none"
          stroke="var(--ink)"
          strokeOpacity="0.6"
          strokeWidth="3.5"
          strokeDasharray="1 10"
          strokeLinecap="round"
        />
        <circle cx="116" cy="176" r="9" fill="var(--surface)" stroke="var(--ink)" strokeWidth="3.5" />
        <circle cx="260" cy="80" r="30" fill="var(--happy)" fillOpacity="0.35" />
        <circle cx="260" cy="80" r="15" fill="var(--happy)" stroke="var(--surface)" strokeWidth="5" />
      </svg>
    </span>
  );
}
