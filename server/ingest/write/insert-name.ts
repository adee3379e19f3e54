import { randomUUID } from 'node:crypto';

/** Which rows of which delivery an insert brings. */
export interface InsertName {
  batchId: string;
  /** source lines, from–to: the same name is the same rows */
  lines: string;
}

/** By this ClickHouse knows an insert that it has stored already. */
export function tokenOf({ batchId, lines }: InsertName): string {
  return `${batchId}:${lines}`;
}

/** Begins the id of every query that inserts rows of a delivery: whoever takes it back finds those under way. */
export function queriesOf(batchId: string): string {
  return `ingest:${batchId}:`;
}

/** No two tries have the same: the server refuses an id that is still at work. */
export function queryIdOf({ batchId, lines }: InsertName): string {
  return `${queriesOf(batchId)}${lines}:${randomUUID()}`;
}
