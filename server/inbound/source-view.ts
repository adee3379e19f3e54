import path from 'node:path';
import { z } from 'zod';
import { deliveryMapping } from '@/server/ingest/delivery-mapping';
import type { InboundSource } from '@/server/postgres/generated/client';
import { InboundKind } from '@/server/postgres/generated/enums';
import { bucketSettings } from './contracts/settings';

/** A source as administrators see it: without its secret key. */
export const sourceView = z.object({
  id: z.uuid(),
  siteId: z.int(),
  kind: z.enum(InboundKind),
  name: z.string(),
  location: z.string(),
  settings: bucketSettings,
  /** null: those of the environment */
  accessKeyId: z.string().nullable(),
  /** null: as each file is recognized */
  mapping: deliveryMapping.nullable(),
  /** workers look at it */
  enabled: z.boolean(),
  /** `callcast watch` looks at it where it runs; workers never do */
  byCommandLine: z.boolean(),
  lookedAt: z.date().nullable(),
  /** why the last look failed */
  error: z.string().nullable(),
  createdAt: z.date(),
  createdBy: z.string(),
  counts: z.object({ waiting: z.int(), taken: z.int(), failed: z.int() }),
  lastTakenAt: z.date().nullable(),
});
export type SourceView = z.output<typeof sourceView>;

/** A folder outside CALLCAST_INBOX: only who sits at the machine may name one, and no worker looks at it. */
export function namedByCommandLine({ kind, location }: Pick<InboundSource, 'kind' | 'location'>): boolean {
  return kind === 'folder' && path.isAbsolute(location);
}
