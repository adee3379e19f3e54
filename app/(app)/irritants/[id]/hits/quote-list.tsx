'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { LINK } from '@/app/_ui/link-style';
import { Quote } from '../../quote';
import type { HitsProps } from './hits-props';

const STEP = 8;
const MOST = 48;

/** The newest calls with it, and the words that show it. */
export function QuoteList({ irritant, siteId, timeZone, filter }: HitsProps) {
  const trpc = useTRPC();
  const [limit, setLimit] = useState(STEP);
  const hits = useQuery(
    trpc.irritants.hits.queryOptions(
      { ...filter, irritantId: irritant.id, limit },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Answered question={hits} height="h-48">
      {(data) => (
        <>
          {data.hits.length === 0 && <p className="text-sm">No call of this period shows it.</p>}
          <ul aria-label="Quotes" className="space-y-3">
            {data.hits.map((quote) => (
              <li key={quote.callId}>
                <Quote siteId={siteId} timeZone={timeZone} quote={quote} />
              </li>
            ))}
          </ul>
          {data.hits.length === limit && limit < MOST && (
            <button type="button" className={`${LINK} mt-3 text-sm`} onClick={() => setLimit(limit + STEP)}>
              Show more
            </button>
          )}
        </>
      )}
    </Answered>
  );
}
