import type { DeliveryPlan } from '@/server/ingest/delivery-plan';
import type { MappingSite } from '@/server/ingest/mapping/compile-calls';
import type { BatchKind } from '@/server/postgres/generated/client';

/** A row of a body as it came. */
export interface BodyRow {
  /** its place in the body, from 1 */
  line: number;
  /** one line of JSON, or what stands in its place */
  text: string;
  /** null when it is no JSON object */
  object: Record<string, unknown> | null;
}

/** Why a row cannot be taken. Never quotes what is said in a call. */
export interface RowFault {
  line: number;
  /** '' for the whole row */
  field: string;
  reason: string;
  hint: string;
}

/** A row that was looked at: as it goes into the delivery, and what is wrong with it. */
export interface CheckedRow {
  text: string;
  fault: RowFault | null;
}

/** Rows of one kind: how a delivery of them is read, and whether it can be. */
export interface ApiKind {
  kind: BatchKind;
  /** how files of it are read; the same for all deliveries of a variant */
  plan(variant: string): DeliveryPlan;
  /** What reads a row just as the delivery will be read. */
  checker(variant: string, site: MappingSite): Promise<(row: BodyRow) => CheckedRow>;
}
