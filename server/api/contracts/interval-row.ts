import { z } from 'zod';
import { count, instant, name, seconds } from './cells';

/** What an ACD reports of a queue and interval. What it does not say is unknown, not zero. */
export const intervalRow = z
  .strictObject({
    interval_start: instant,
    queue: name.nullish(),
    type: name.nullish(),
    calls: count.nullish().meta({ description: 'Without it: offered, else answered + abandoned.' }),
    offered: count.nullish(),
    answered: count.nullish(),
    abandoned: count.nullish(),
    short_abandoned: count.nullish(),
    within_target: count.nullish(),
    asa_s: seconds.nullish().meta({ description: 'Average speed of answer.' }),
    longest_wait_s: seconds.nullish(),
    aht_s: seconds.nullish().meta({ description: 'Average handle time.' }),
  })
  .meta({ id: 'Interval', description: 'Volumes of a queue in an interval.' });
export const INTERVAL_COLUMNS = Object.keys(intervalRow.shape);
