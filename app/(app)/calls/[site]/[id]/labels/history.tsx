'use client';

import { useFormat } from '@/app/_ui/locale';
import { wholePercent } from '@/app/(app)/calls/whole-percent';
import type { CallReadings, CorrectionView } from '@/server/labelling/readings-contract';

const KIND_NAMES = { intent: 'Intents', irritant: 'Irritants', sentiment: 'Sentiment' } as const;
const VERBS = { is: 'is', is_not: 'is not', withdrawn: 'took back what was said of' } as const;

function saying({ verdict, createdBy, isRestored }: CorrectionView): string {
  if (verdict === 'withdrawn') return `${createdBy} ${VERBS.withdrawn}`;
  return isRestored
    ? `what ${createdBy} said counts again: it ${VERBS[verdict]}`
    : `${createdBy} said it ${VERBS[verdict]}`;
}

interface HistoryProps {
  readings: CallReadings;
  nameOf: (label: string) => string;
  timeZone: string;
}

/** What models said before, and what people said, newest first. */
export function History({ readings: { history, corrections }, nameOf, timeZone }: HistoryProps) {
  const format = useFormat();
  if (history.length + corrections.length === 0) return null;
  return (
    <details className="border-t border-tremor-border/60 pt-2 text-xs dark:border-dark-tremor-border/60">
      <summary className="cursor-pointer font-medium">
        Earlier readings and corrections ({format.count(history.length + corrections.length)})
      </summary>
      <ul className="mt-2 space-y-1.5">
        {corrections.map((word) => (
          <li key={word.id || 'new'}>
            {format.dateTime(word.createdAt, timeZone)}: {saying(word)}{' '}
            <span className="font-medium">
              {word.utterance !== null && word.kind === 'sentiment'
                ? `${word.label} (turn ${word.utterance + 1})`
                : nameOf(word.label)}
            </span>
          </li>
        ))}
        {history.map((reading) => (
          <li key={`${reading.kind} ${reading.run}`}>
            {format.dateTime(reading.madeAt, timeZone)}: {KIND_NAMES[reading.kind]} by {reading.model}:{' '}
            {reading.labels.length === 0
              ? 'nothing'
              : reading.labels
                  .map(({ name, score }) => `${name} ${wholePercent(score, format.locale)}`)
                  .join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
