import type { ReactNode } from 'react';

/** The space a drill core is drawn in. */
export function CoreFrame({ children }: { children: ReactNode }) {
  return (
    <svg aria-hidden="true" className="block" height="38" viewBox="0 0 40 48" width="32">
      {children}
    </svg>
  );
}

/** A core that is broken by a fault. By itself, since what tells of errors is part of every page. */
export function Fault() {
  return (
    <>
      <g fill="var(--n-6)">
        <path d="M11 6.5a4.5 4.5 0 0 1 4.5-4.5H19v9.2l-8 1.8z" />
        <path d="M11 26l8-1.8V40h-3.5a4.5 4.5 0 0 1-4.5-4.5z" />
        <path d="M21 8h3.5a4.5 4.5 0 0 1 4.5 4.5V15l-8 1.8z" />
        <path d="M21 29.8l8-1.8v13.5a4.5 4.5 0 0 1-4.5 4.5H21z" />
      </g>
      <g fill="var(--accent)">
        <path d="M11 15l8-1.8v9l-8 1.8z" />
        <path d="M21 18.8l8-1.8v9l-8 1.8z" />
      </g>
    </>
  );
}
