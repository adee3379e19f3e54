'use client';

import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { IconButton } from '@/app/_ui/icon-button';

interface PeriodStepperProps {
  /** what one step is */
  unit: 'Day' | 'Week';
  /** the period that is shown */
  children: string;
  onBefore: () => void;
  onAfter: () => void;
  /** nothing lies there */
  isFirst?: boolean;
  isLast?: boolean;
}

/** The period that is shown, and the ones beside it. */
export function PeriodStepper({
  unit,
  children,
  onBefore,
  onAfter,
  isFirst = false,
  isLast = false,
}: PeriodStepperProps) {
  return (
    <div className="flex items-center gap-0.5">
      <IconButton label={`${unit} before`} icon={RiArrowLeftSLine} disabled={isFirst} onClick={onBefore} />
      <span className="whitespace-nowrap text-sm font-medium tabular-nums">{children}</span>
      <IconButton label={`${unit} after`} icon={RiArrowRightSLine} disabled={isLast} onClick={onAfter} />
    </div>
  );
}
