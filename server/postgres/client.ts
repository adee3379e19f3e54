import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/server/env';
import { PrismaClient } from './generated/client';

export type Database = PrismaClient;
/** What a use case gets inside a transaction. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

let shared: PrismaClient | undefined;

/** Longest waits of a transaction for a connection and for its end: on a busy machine the defaults (2 s, 5 s) do not do. */
const PATIENCE = { maxWait: 10_000, timeout: 30_000 };

/** A Prisma client for one server. */
function openDatabase(url: string): PrismaClient {
  const adapter = new PrismaPg({ connectionString: url, max: 10 });
  return new PrismaClient({ adapter, transactionOptions: PATIENCE });
}

/** The process's client for DATABASE_URL. */
export function database(): PrismaClient {
  shared ??= openDatabase(env().DATABASE_URL);
  return shared;
}

/** Closes the process's client, so that a command can end. */
export async function closeDatabase(): Promise<void> {
  const client = shared;
  shared = undefined;
  await client?.$disconnect();
}
