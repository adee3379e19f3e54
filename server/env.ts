import { z } from 'zod';
import { AppError } from './errors';

/**
 * Everything the product reads from the environment once it runs. `callcast serve`, `dev`, `worker` and the tests
 * fill in what is missing from the embedded servers (server/embedded) before this is read.
 */
const schema = z.object({
  /** postgresql://user:password@host:port/database */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** http://user:password@host:port/database */
  CLICKHOUSE_URL: z.url({ protocol: /^https?$/ }),
  /** signs session cookies */
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url().optional(),
  /** 32 bytes, base64: keys the pseudonyms of callers */
  CALLCAST_CALLER_KEY: z.base64().length(44),
  /** 32 bytes, base64: encrypts quarantined lines and uploads at rest */
  CALLCAST_STORAGE_KEY: z.base64().length(44),
  /** where uploads wait, and where embedded servers keep their files */
  CALLCAST_DATA_DIR: z.string().min(1),
  /** folder of the operator's recordings, which is only read; without it files come in by upload alone */
  CALLCAST_RECORDINGS: z.string().min(1).optional(),
  /** folder below which sources are looked at by workers; files are moved to done/ and failed/ in each */
  CALLCAST_INBOX: z.string().min(1).optional(),
  /** folder of models' weights, looked at before the data directory's own */
  CALLCAST_MODELS: z.string().min(1).optional(),
  /** certificates of those whose signed vCons are trusted: a PEM file, or its content */
  CALLCAST_VCON_SIGNERS: z.string().min(1).optional(),
  /** how many reverse proxies stand in front: the last so many entries of X-Forwarded-For are believed */
  CALLCAST_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** requests a minute that one API key may make */
  CALLCAST_API_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(3000),
  /** how much of what the API took may wait on disk for the databases, in MiB; beyond it requests are told to come later */
  CALLCAST_API_SPOOL_MB: z.coerce.number().min(0).default(4096),
  /** how long requests are gathered before they become a delivery, in seconds */
  CALLCAST_API_SPOOL_SECONDS: z.coerce.number().min(0).max(600).default(10),
  /** smtp://user:password@host:587 (STARTTLS) or smtps://…:465: where mail is handed in; without it nothing is mailed */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** the sender of mail: callcast@example.org, or "Callcast" <callcast@example.org> */
  MAIL_FROM: z.string().min(3).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

const BUILD_TIME: Record<keyof Env, string> = {
  DATABASE_URL: 'postgresql://build/time',
  CLICKHOUSE_URL: 'http://build.time',
  NEXTAUTH_SECRET: 'only-while-next-build-renders-pages',
  NEXTAUTH_URL: 'http://build.time',
  CALLCAST_CALLER_KEY: Buffer.alloc(32).toString('base64'),
  CALLCAST_STORAGE_KEY: Buffer.alloc(32).toString('base64'),
  CALLCAST_DATA_DIR: '.callcast',
  CALLCAST_RECORDINGS: '.callcast',
  CALLCAST_INBOX: '.callcast',
  CALLCAST_MODELS: '.callcast',
  CALLCAST_VCON_SIGNERS: '.callcast',
  CALLCAST_TRUSTED_PROXIES: '0',
  CALLCAST_API_REQUESTS_PER_MINUTE: '3000',
  CALLCAST_API_SPOOL_MB: '4096',
  CALLCAST_API_SPOOL_SECONDS: '10',
  SMTP_URL: 'smtp://build.time',
  MAIL_FROM: 'build@build.time',
  LOG_LEVEL: 'silent',
};

let parsed: Env | undefined;

/**
 * The checked environment, read once.
 * @throws AppError `invalid_input` that names every variable that is missing or malformed
 */
export function env(): Env {
  if (parsed) return parsed;
  const building = process.env.NEXT_PHASE === 'phase-production-build';
  const result = schema.safeParse(building ? { ...BUILD_TIME, ...process.env } : process.env);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new AppError('invalid_input', `The environment is incomplete: ${problems.join('; ')}`, {
      hint: 'Start the app with "npm start" or "npm run dev", which fill these in, or set them as docs/OPERATIONS.md says.',
    });
  }
  parsed = result.data;
  return parsed;
}

/** For tests and start-up code that changed process.env. */
export function forgetEnv(): void {
  parsed = undefined;
}
