import { z } from 'zod';
import { callMapping, intervalMapping } from './mapping/mapping';
import { transcriptMapping } from './transcripts/transcript-mapping';

/** How a file is read: the columns of a table, or the texts of calls. */
export const deliveryMapping = z.discriminatedUnion('kind', [
  callMapping,
  intervalMapping,
  transcriptMapping,
]);
export type DeliveryMapping = z.output<typeof deliveryMapping>;
