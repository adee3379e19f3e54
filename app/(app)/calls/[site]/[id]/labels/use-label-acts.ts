'use client';

import { useMemo, useState } from 'react';
import type { LabelChoice } from '@/server/calls/conversation/label-choices';
import type { CallReadings } from '@/server/labelling/readings-contract';
import type { PickKind } from './labels-panel';
import { mainIntent, type ShownLabel, shownLabels } from './shown-label';
import type { useCorrections } from './use-corrections';
import type { Word } from './with-word';

interface Corrections {
  say: ReturnType<typeof useCorrections>['say'];
  undo: () => Promise<void>;
}

interface Said {
  /** For the notice with the way back. */
  onSaid: (what: string, undo: () => void) => void;
}

const wordOn = (label: ShownLabel, verdict: Word['verdict']): Word => ({
  kind: label.kind,
  label: label.label,
  name: label.name,
  verdict,
  utterance: null,
});

/** What a person can do to the labels of a call, by keys and by buttons. */
export function useLabelActs(
  readings: CallReadings | undefined,
  { say, undo }: Corrections,
  { onSaid }: Said,
) {
  const [picking, setPicking] = useState<PickKind | null>(null);
  const labels = useMemo(() => (readings ? shownLabels(readings) : []), [readings]);
  const act = (words: Word[], what: string) => {
    void say(words);
    onSaid(what, () => void undo());
  };
  const judge = (label: ShownLabel, verdict: Word['verdict']) =>
    act([wordOn(label, verdict)], verdict === 'is' ? `It is ${label.name}.` : `It is not ${label.name}.`);
  const pick = ({ id, name }: LabelChoice) => {
    const kind = picking === 'irritant' ? 'irritant' : 'intent';
    const added: Word = { kind, label: id, name, verdict: 'is', utterance: null };
    const before = picking === 'change' ? mainIntent(labels) : null;
    const replaced = before && before.label !== id ? [wordOn(before, 'is_not')] : [];
    setPicking(null);
    act([...replaced, added], replaced.length > 0 ? `${name} instead of ${before?.name}.` : `It is ${name}.`);
  };
  const sentiment = (utterance: number, value: 'negative' | 'neutral' | 'positive') =>
    act(
      [{ kind: 'sentiment', label: value, name: value, verdict: 'is', utterance }],
      `Turn ${utterance + 1} is ${value}.`,
    );
  return { labels, picking, setPicking, judge, pick, sentiment };
}
