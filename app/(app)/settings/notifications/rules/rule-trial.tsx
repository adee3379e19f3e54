'use client';

import { useMutation } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useTRPC } from '@/app/_trpc/client';
import { FormProblem } from '@/app/_ui/form-problem';
import { useFormat } from '@/app/_ui/locale';
import type { RuleSettings } from '@/server/alerts/contracts/settings';
import type { RuleTrial as Trial } from '@/server/alerts/rules/try';
import { daysOf } from '@/server/trends/period';

interface RuleTrialProps {
  siteId: number;
  rule: RuleSettings;
}

function Found({ trial }: { trial: Trial }) {
  const format = useFormat();
  if (!trial.period) return <p className="text-sm">There are no calls to try it on yet.</p>;
  const days = daysOf(trial.period).length;
  const times = trial.fired === 1 ? 'once' : `${format.count(trial.fired)} times`;
  return (
    <>
      <p className="text-sm font-medium">
        {trial.fired === 0 ? 'Would not have fired' : `Would have fired ${times}`} in the last {days}{' '}
        {days === 1 ? 'day' : 'days'} of data ({format.dayRange(trial.period.from, trial.period.to)}).
      </p>
      <ul
        aria-label="What it would have told"
        className="mt-1 max-h-56 list-disc space-y-1 overflow-y-auto pl-5 text-xs"
      >
        {trial.alerts.map(({ at, sentence }) => (
          <li key={`${at.toISOString()} ${sentence}`}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

/** What a rule would have told, before it tells anybody. */
export function RuleTrial({ siteId, rule }: RuleTrialProps) {
  const trpc = useTRPC();
  const trial = useMutation(trpc.alerts.tryRule.mutationOptions());
  return (
    <div className="rounded-md border border-tremor-border p-3 dark:border-dark-tremor-border">
      <Button
        type="button"
        size="xs"
        variant="secondary"
        loading={trial.isPending}
        onClick={() => trial.mutate({ siteId, rule })}
      >
        Try it
      </Button>
      <div aria-live="polite" className="mt-2">
        {trial.data && <Found trial={trial.data} />}
      </div>
      <FormProblem error={trial.error} />
    </div>
  );
}
