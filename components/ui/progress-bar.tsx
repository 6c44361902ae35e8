type ProgressBarProps = { label: string; value: number; max: number; className?: string };

/** How much of something is done, as a thin line. */
export function ProgressBar({ label, value, max, className = '' }: ProgressBarProps) {
  return (
    <progress
      aria-label={label}
      className={`h-1 w-full appearance-none overflow-hidden rounded-full bg-active [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-active [&::-webkit-progress-value]:bg-accent ${className}`}
      max={max}
      value={value}
    />
  );
}
