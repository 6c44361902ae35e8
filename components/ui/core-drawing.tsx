import { useId } from 'react';
import { CoreFrame, Fault } from '@/components/ui/core-fault';

export type CoreState = 'empty' | 'gap' | 'fault' | 'part' | 'gone' | 'locked';

/** A drill core that shows why nothing is here: it is empty, has a gap, or is broken by a fault. Decorative. */
export function CoreDrawing({ state }: { state: CoreState }) {
  return (
    <CoreFrame>{state === 'empty' ? <Hollow /> : state === 'fault' ? <Fault /> : <Bands state={state} />}</CoreFrame>
  );
}

const DASHED = { fill: 'none', stroke: 'var(--n-8)', strokeWidth: 1.25 };

function Hollow() {
  return <rect {...DASHED} height="43" rx="4" strokeDasharray="3 3" width="17" x="11.5" y="2.5" />;
}

function Bands({ state }: { state: 'gap' | 'part' | 'gone' | 'locked' }) {
  const clip = useId();
  return (
    <>
      <clipPath id={clip}>
        <rect height="44" rx="4.5" width="18" x="11" y="2" />
      </clipPath>
      <g clipPath={`url(#${clip})`} fill="var(--n-6)">
        <path d={state === 'part' ? 'M11-4L29-8v16L11 12z' : 'M11-4L29-8v18L11 14z'} />
        {state === 'part' ? null : <path d="M11 30L29 26v26L11 56z" />}
        {state === 'locked' ? <path d="M11 16L29 12v12L11 28z" /> : null}
      </g>
      {state === 'gap' ? <path {...DASHED} d="M11.5 18.1L28.5 14.3V21.7L11.5 25.5z" strokeDasharray="2.5 2.5" /> : null}
      {state === 'gone' ? (
        <path d="M11 17.5l18-4v8l-18 4z" fill="color-mix(in oklab, var(--accent) 28%, var(--surface))" />
      ) : null}
      {state === 'part' ? <Remainder clip={clip} /> : null}
      {state === 'locked' ? <Lock /> : null}
    </>
  );
}

function Remainder({ clip }: { clip: string }) {
  return (
    <>
      <path clipPath={`url(#${clip})`} d="M11 14L29 10v10L11 24z" fill="var(--accent)" />
      <path {...DASHED} d="M11.5 26L28.5 22.2V41.5a4 4 0 0 1-4 4h-9a4 4 0 0 1-4-4z" strokeDasharray="3 3" />
    </>
  );
}

function Lock() {
  return (
    <>
      <circle cx="28" cy="37" fill="var(--surface)" r="10" />
      <path
        d="M3.25 8.25c0-.55.45-1 1-1h7.5c.55 0 1 .45 1 1v4.5c0 .55-.45 1-1 1h-7.5c-.55 0-1-.45-1-1zM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2"
        fill="none"
        stroke="var(--text-2)"
        strokeLinejoin="round"
        strokeWidth="1.7"
        transform="translate(21 29.5) scale(.9)"
      />
    </>
  );
}
