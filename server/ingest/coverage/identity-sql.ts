import { Prisma } from '@/server/postgres/generated/client';

/** SQL: the columns of a source's identity (source-key.ts), of rows of "IngestBatch" AS batch. */
export const IDENTITY = Prisma.sql`
  batch.door::text AS door, batch.source, batch.kind::text AS kind,
  coalesce(CASE batch.kind WHEN 'transcripts' THEN batch.mapping->'mapping'->>'format'
    ELSE coalesce(batch.mapping->'shape'->>'reader', batch.mapping->'shape'->>'format') END, '') AS format`;
