import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';

interface DeltaProps {
  /** Signed text, as +3.1% */
  text: string;
  /** Sign of the change: the arrow. */
  direction: -1 | 0 | 1;
  /** Whether this change is good news; undefined when it is neither. */
  good?: boolean | undefined;
}

/** A change, with an arrow and a tone; never colour alone. */
export function Delta({ text, direction, good }: DeltaProps) {
  const tone =
    good === undefined || direction === 0
      ? 'text-tremor-content dark:text-dark-tremor-content'
      : good
        ? 'text-teal-700 dark:text-teal-400'
        : 'text-orange-700 dark:text-orange-400';
  const Arrow = direction > 0 ? RiArrowUpLine : RiArrowDownLine;
  return (
    <span className={`inline-flex items-center gap-0.5 text-xs font-medium tabular-nums ${tone}`}>
      {direction !== 0 && <Arrow aria-hidden className="size-3.5" />}
      {text}
    </span>
  );
}
