'use client';

import { LabelPicker } from './labels/label-picker';
import { suggestedIntents } from './labels/suggestions';
import type { ReadCallProps } from './read-call-props';
import { type ReadCallState, useReadCall } from './use-read-call';
import { WhatWasRead } from './what-was-read';
import { WhatWasSaid } from './what-was-said';

const PICK_TITLES = {
  change: 'What is this call about?',
  add: 'What is this call about as well?',
  irritant: 'What annoyed?',
} as const;

/** A call as a conversation beside what was read in it; both look at the same label. */
export function ReadCall(props: ReadCallProps) {
  const { question, timeZone, mayCorrect, transcript, holdMs } = props;
  const state = useReadCall(props);
  return (
    <div className="grid gap-4 lg:grid-cols-12">
      <div className="order-2 space-y-4 lg:order-1 lg:col-span-7 xl:col-span-8">
        <WhatWasSaid question={question} transcript={transcript} holdMs={holdMs} state={state} />
      </div>
      <div className="order-1 lg:sticky lg:top-3 lg:order-2 lg:col-span-5 lg:self-start xl:col-span-4">
        <WhatWasRead timeZone={timeZone} mayCorrect={mayCorrect} state={state} />
      </div>
      <PickLabel state={state} />
      {state.toast}
    </div>
  );
}

function PickLabel({ state: { readings, choices, acts } }: { state: ReadCallState }) {
  const { picking } = acts;
  if (!picking || !readings || !choices) return null;
  return (
    <LabelPicker
      title={PICK_TITLES[picking]}
      choices={picking === 'irritant' ? choices.irritants : choices.intents}
      suggested={
        picking === 'irritant' ? choices.irritants.map(({ id }) => id) : suggestedIntents(readings, choices)
      }
      onPick={acts.pick}
      onClose={() => acts.setPicking(null)}
    />
  );
}
