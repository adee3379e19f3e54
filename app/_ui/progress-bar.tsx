interface ProgressBarProps {
  label: string;
  /** 0 to 1 */
  share: number;
}

/** How far something is. */
export function ProgressBar({ label, share }: ProgressBarProps) {
  const percent = Math.round(share * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="h-2 w-full overflow-hidden rounded-full bg-tremor-background-subtle dark:bg-dark-tremor-background-subtle"
    >
      <div
        className="h-full rounded-full bg-tremor-brand transition-[width] duration-300 motion-reduce:transition-none dark:bg-dark-tremor-brand"
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}
