import { z } from 'zod';
import { CURRENT_INSIGHTS, INSIGHT_MATCHES, insightParams } from '@/server/insights/insight-filter';

/** SQL: calls in which a model or a person looked for an intent; '' is the main intent of those where none was found. */
export const READ_CALLS = `
  SELECT * FROM (${CURRENT_INSIGHTS})
  WHERE ${INSIGHT_MATCHES} AND (intent_run > 0 OR intent != '')`;

export const readParams = z.object(insightParams);
