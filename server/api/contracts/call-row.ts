import { z } from 'zod';
import { CONSENTS, DIRECTIONS, OUTCOMES } from '@/server/calls/call-record';
import { instant, name, seconds } from './cells';

/** A call as the API takes it: columns named as in files (docs/DATA.md), durations in seconds. */
export const callRow = z
  .strictObject({
    call_id: name.min(1).optional().meta({
      description: 'Of the source; a later row of the same id corrects it. Without it one is derived.',
    }),
    started_at: instant.meta({ description: 'When the call came in.' }),
    queue: name.nullish(),
    direction: z.enum(DIRECTIONS).nullish().meta({ description: 'inbound where it is not told' }),
    type: name.nullish(),
    entry: name.nullish().meta({ description: 'The number that was dialled, or the line it came in on.' }),
    menu_choice: name.nullish(),
    agent: name.nullish(),
    agent_group: name.nullish(),
    caller: name.nullish().meta({ description: 'The caller’s number; kept only as a keyed pseudonym.' }),
    queue_entered_at: instant.nullish().meta({
      description: 'Where it is not told: after the voice menu, unless the call ended in it or failed.',
    }),
    answered_at: instant.nullish(),
    ended_at: instant.nullish(),
    ivr_s: seconds.nullish(),
    queue_s: seconds.nullish(),
    wait_s: seconds.nullish().meta({ description: 'From joining the queue until answered or hung up.' }),
    talk_s: seconds.nullish().meta({ description: 'Without hold.' }),
    hold_s: seconds.nullish(),
    acw_s: seconds.nullish(),
    outcome: z.enum(OUTCOMES),
    transferred_to: name.nullish(),
    wrap_up: name.nullish(),
    recording: z.string().max(1000).nullish(),
    consent: z
      .enum(CONSENTS)
      .nullish()
      .meta({ description: 'To be read by machines; unknown where not told.' }),
  })
  .meta({ id: 'Call', description: 'A call record.' });
export const CALL_COLUMNS = Object.keys(callRow.shape);
