// A process that does nothing but use the embedded servers: argument is JSON of AcquireOptions. Prints the two addresses
// as one line of JSON once they answer, and goes on until it is stopped.
import { type AcquireOptions, acquireServices } from '@/server/embedded/acquire';

await acquireServices(JSON.parse(process.argv[2] ?? '{}') as AcquireOptions);
const { DATABASE_URL, CLICKHOUSE_URL } = process.env;
process.stdout.write(`${JSON.stringify({ DATABASE_URL, CLICKHOUSE_URL })}\n`);
setInterval(() => undefined, 60_000);
