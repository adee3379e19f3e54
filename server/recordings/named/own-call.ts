import { z } from 'zod';
import { keptFacts } from '../drop/told-facts';

/** What a recording's own file tells of its call (`Recording.own`), where a delivery tells another. */
export const ownCall = z.object({
  callId: z.string(),
  queue: z.string(),
  calledAt: z.iso.datetime().nullable(),
  facts: keptFacts,
});
export type OwnCall = z.output<typeof ownCall>;

/** As it is kept. */
export function asOwnCall({
  callId,
  queue,
  calledAt,
  facts,
}: {
  callId: string;
  queue: string;
  calledAt: Date | null;
  facts: unknown;
}): OwnCall {
  return {
    callId,
    queue,
    calledAt: calledAt?.toISOString() ?? null,
    facts: keptFacts.parse(facts),
  };
}
