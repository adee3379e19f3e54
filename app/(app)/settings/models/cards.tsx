'use client';

import type { TrendsOptions } from '@/server/trends/options';
import { AccuracyCard } from './accuracy-card';
import { MethodCard } from './method-card';
import { type Card, methodsInUse } from './methods-in-use';
import { NetworkCard } from './network-card';
import { SystemCard } from './system-card';

interface CardsProps {
  card: Card;
  site: NonNullable<TrendsOptions['chosen']>['site'];
}

/** The forecast as a whole, how good it is, the network in it, and every method that counts. */
export function Cards({ card, site }: CardsProps) {
  const methods = methodsInUse(card.series);
  const uses = methods.find(({ candidate }) => candidate === 'network')?.uses ?? [];
  return (
    <div className="space-y-4">
      <SystemCard card={card} site={site} />
      <AccuracyCard card={card} />
      {card.network && <NetworkCard network={card.network} uses={uses} />}
      <div className="grid gap-4 xl:grid-cols-2 print:block print:space-y-4">
        {methods
          .filter(({ candidate }) => candidate !== 'network' || card.network === null)
          .map((method) => (
            <MethodCard key={method.candidate} method={method} />
          ))}
      </div>
    </div>
  );
}
