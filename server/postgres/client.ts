import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/server/env';
import { PrismaClient } from './generated/client';

export type Database = PrismaClient;
/** What a use case gets inside a transaction. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

let shared: PrismaClient | undefined;

/** A Prisma client for one server. */
function openDatabase(url: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) });
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
