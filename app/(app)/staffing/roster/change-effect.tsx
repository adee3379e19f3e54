'use client';

import { useFormat } from '@/app/_ui/locale';

interface ChangeEffectProps {
  /** agent-hours */
  missingHours: { before: number; after: number };
  /** rules, in words */
  broken: readonly string[];
}

/** What a change does to the coverage, and which rules it breaks. */
export function ChangeEffect({ missingHours, broken }: ChangeEffectProps) {
  const format = useFormat();
  return (
    <div role="status" className="text-sm">
      <p>
        Missing agent-hours: {format.count(missingHours.before)} before, {format.count(missingHours.after)}{' '}
        after.
      </p>
      {broken.length > 0 && (
        <>
          <p className="mt-2 font-medium text-orange-700 dark:text-orange-400">It breaks a rule:</p>
          <ul className="list-disc pl-5">
            {broken.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
