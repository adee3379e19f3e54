'use client';

import { FormProblem } from '@/app/_ui/form-problem';
import { Panel } from '@/app/_ui/panel';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import { History } from './labels/history';
import { KeyLine } from './labels/key-line';
import { LabelsPanel } from './labels/labels-panel';
import type { ReadCallProps } from './read-call-props';
import type { ReadCallState } from './use-read-call';

interface WhatWasReadProps extends Pick<ReadCallProps, 'timeZone' | 'mayCorrect'> {
  state: ReadCallState;
}

/** Labels with their evidence, and what people said of them. */
export function WhatWasRead({ timeZone, mayCorrect, state }: WhatWasReadProps) {
  const { corrections, readings, choices, acts, lit, setLit, turns, letters } = state;
  const nameOf = (label: string): string =>
    [...(choices?.intents ?? []), ...(choices?.irritants ?? [])].find(({ id }) => id === label)?.name ??
    acts.labels.find((shown) => shown.label === label)?.name ??
    label;
  return (
    <Panel title="What the model said and why">
      {corrections.readings.error && <ErrorState error={corrections.readings.error} />}
      {!readings && !corrections.readings.error && <Skeleton className="h-40 w-full" />}
      {readings && (
        <div className="space-y-3">
          <KeyLine keys={letters.hints} on={letters.on} onTurn={letters.turn} />
          <LabelsPanel
            readings={readings}
            labels={acts.labels}
            lit={lit}
            timeZone={timeZone}
            onLook={setLit}
            onShow={({ key, evidence }) => {
              setLit(key);
              if (evidence) turns.goTo(evidence.utterance);
            }}
            onSay={mayCorrect ? acts.judge : null}
            onPick={mayCorrect ? acts.setPicking : null}
          />
          <FormProblem error={corrections.error} />
          <History readings={readings} timeZone={timeZone} nameOf={nameOf} />
        </div>
      )}
    </Panel>
  );
}
