import { inWords } from '../durations';
import { type Check, met, NOT_MET, onFact } from '../finding';
import type { LeafCondition } from '../rule';

type Of<Kind extends LeafCondition['kind']> = Extract<LeafCondition, { kind: Kind }>;

export function hold({ seconds }: Of<'hold'>): Check {
  return ({ call }) =>
    onFact(call.facts.holdSeconds, 'how long the customer was on hold', (known) =>
      known >= seconds ? `on hold for ${inWords(known)}` : null,
    );
}

export function wait({ seconds }: Of<'wait'>): Check {
  return ({ call }) =>
    onFact(call.facts.waitSeconds, 'how long the customer waited', (known) =>
      known >= seconds ? `waited ${inWords(known)}` : null,
    );
}

export function transferred({ times }: Of<'transferred'>): Check {
  return ({ call }) =>
    onFact(call.facts.transfers, 'whether the call was passed on', (known) =>
      known >= times ? `passed on ${known === 1 ? 'once' : `${known} times`}` : null,
    );
}

export const abandoned: Check = ({ call }) =>
  onFact(call.facts.abandoned, 'whether the caller hung up waiting', (known) =>
    known ? 'the caller hung up waiting' : null,
  );

export function repeat({ days }: Of<'repeat'>): Check {
  return ({ call }) =>
    onFact(call.facts.daysSinceLastCall, 'whether the customer had called before', (known) =>
      known !== 'none' && known <= days ? `had called ${daysAgo(known)} before` : null,
    );
}

function daysAgo(days: number): string {
  if (days < 1) return 'less than a day';
  return days < 2 ? 'a day' : `${Math.floor(days)} days`;
}

export function customerSentiment({ below }: Of<'customer-sentiment'>): Check {
  return ({ call }) =>
    onFact(call.reading.customerSentiment, "the customer's sentiment", (known) =>
      known < below ? `the customer's sentiment was ${known.toFixed(2)}` : null,
    );
}

export function intent(condition: Of<'intent'>): Check {
  return ({ call }) =>
    onFact(call.reading.intents, 'what the call is about', (known) => {
      const found = condition.is.find((label) => known.includes(label));
      return found === undefined ? null : `it is about “${found}”`;
    });
}

export function queue(condition: Of<'queue'>): Check {
  return ({ call }) => {
    if (call.facts.queue === null) return onFact(null, 'in which queue it came', () => null);
    return condition.is.includes(call.facts.queue) ? met(`it came in “${call.facts.queue}”`) : NOT_MET;
  };
}
