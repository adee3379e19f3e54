'use client';

import { RiAlertLine, RiCheckLine } from '@remixicon/react';
import { useFormat } from '@/app/_ui/locale';

interface ReadinessProps {
  /** What must be chosen before it can start. */
  problems: readonly string[];
  good: number;
  bad: number;
}

/** Whether it can start, and what the first rows say about it. */
export function Readiness({ problems, good, bad }: ReadinessProps) {
  const format = useFormat();
  if (problems.length > 0) {
    return (
      <div className="text-sm text-orange-700 dark:text-orange-400">
        <p className="font-medium">
          <RiAlertLine aria-hidden className="mr-1 inline size-4 align-text-bottom" />
          Before it can start:
        </p>
        <ul className="list-disc pl-9">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    );
  }
  const Sign = bad === 0 ? RiCheckLine : RiAlertLine;
  const tone = bad === 0 ? 'text-teal-700 dark:text-teal-400' : 'text-orange-700 dark:text-orange-400';
  const looked = format.count(good + bad);
  return (
    <p className={`text-sm font-medium ${tone}`}>
      <Sign aria-hidden className="mr-1 inline size-4 align-text-bottom" />
      {bad === 0
        ? `All of the first ${looked} rows can be stored.`
        : `Of the first ${looked} rows ${format.count(bad)} would go to quarantine; the others are stored.`}
    </p>
  );
}
