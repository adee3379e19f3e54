'use client';

import { Button } from '@tremor/react';
import { SingleChoice } from '@/app/_filters/single-choice';
import { FormProblem } from '@/app/_ui/form-problem';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { IrritantRule } from '@/models/irritants/rules/rule';
import { Quote } from '../quote';
import { trialSentence } from './trial-words';
import type { Trial } from './use-trial';

export const TRIAL_DAYS = ['28', '91', '366'] as const;
export type TrialDays = (typeof TRIAL_DAYS)[number];

const DAY_NAMES: Record<TrialDays, string> = {
  '28': 'Last 28 days',
  '91': 'Last 13 weeks',
  '366': 'Last year',
};

interface TrialPanelProps {
  siteId: number;
  timeZone: string;
  trial: Trial;
  /** null: there is no rule yet. */
  rule: IrritantRule | null;
  days: TrialDays;
  onDays: (days: TrialDays) => void;
}

function Result({
  siteId,
  timeZone,
  trial,
  rule,
}: Pick<TrialPanelProps, 'siteId' | 'timeZone' | 'trial' | 'rule'>) {
  const format = useFormat();
  const { result } = trial;
  if (!result) {
    return (
      <p className="text-sm leading-6">
        Try the rule before you save it: how many past calls fit, and some of them to read.
      </p>
    );
  }
  const { answer, more } = trialSentence(format, result.trial);
  const stale = JSON.stringify(result.rule) !== JSON.stringify(rule);
  return (
    <div className={stale ? 'opacity-60' : ''}>
      {stale && <p className="pb-1 text-xs font-medium">The rule has changed since; try it again.</p>}
      <p className="text-[15px] font-semibold leading-6 text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {answer}
      </p>
      <p className="text-xs leading-5">{more.join(' ')}</p>
      {result.trial.samples.length > 0 && (
        <ul aria-label="Calls that fit" className="space-y-3 pt-3">
          {result.trial.samples.map((quote) => (
            <li key={quote.callId}>
              <Quote siteId={siteId} timeZone={timeZone} quote={quote} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The rule on past calls: how many fit, and what was said in some of them. */
export function TrialPanel({ trial, rule, days, onDays, ...rest }: TrialPanelProps) {
  return (
    <Panel
      title="On past calls"
      actions={
        <>
          <SingleChoice
            label="Try it on"
            value={days}
            choices={TRIAL_DAYS.map((value) => ({ value, label: DAY_NAMES[value] }))}
            onChoose={onDays}
          />
          {trial.running ? (
            <Button size="xs" variant="secondary" type="button" onClick={trial.stop}>
              Stop
            </Button>
          ) : (
            <Button
              size="xs"
              type="button"
              disabled={rule === null}
              onClick={() => rule && trial.start(rule, Number(days))}
            >
              Try it
            </Button>
          )}
        </>
      }
    >
      <div aria-live="polite" aria-busy={trial.running}>
        {trial.running ? (
          <p className="text-sm">Reading past calls …</p>
        ) : (
          <Result {...rest} trial={trial} rule={rule} />
        )}
      </div>
      <FormProblem error={trial.problem} />
    </Panel>
  );
}
