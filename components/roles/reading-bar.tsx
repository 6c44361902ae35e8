import type { RolesReading } from '@/lib/roles/reading';

/** How far a first reading has come, as a line under the toolbar. */
export function ReadingBar({ reading, loading }: { reading: RolesReading; loading: boolean }) {
  const total = reading.workspaces.length;
  const done = reading.roles.size;
  if (!loading || reading.readAt !== null) return <div className="h-0.5" />;
  return (
    <div
      aria-label="Reading roles"
      aria-valuemax={total}
      aria-valuemin={0}
      aria-valuenow={done}
      aria-valuetext={`${done.toLocaleString('en')} of ${total.toLocaleString('en')} workspaces`}
      className="h-0.5 bg-active"
      role="progressbar"
    >
      <div
        className="h-full bg-accent transition-[width] duration-(--t-base)"
        style={{ width: total === 0 ? '0%' : `${(done / total) * 100}%` }}
      />
    </div>
  );
}
