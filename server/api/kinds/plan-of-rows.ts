import { type DeliveryMapping, deliveryMapping } from '@/server/ingest/delivery-mapping';
import type { DeliveryPlan } from '@/server/ingest/delivery-plan';

/** JSON lines that this house wrote itself. */
export function planOfRows(columns: readonly string[], mapping: object): DeliveryPlan {
  const read: DeliveryMapping = deliveryMapping.parse(mapping);
  return {
    mapping: read,
    shape: {
      format: 'jsonl',
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      headerLine: 0,
      columns: [...columns],
    },
    path: null,
  };
}
