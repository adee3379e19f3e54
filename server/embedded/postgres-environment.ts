/** Environment of PostgreSQL's programs: nothing of the caller's settings (PGDATA, PGPORT, LC_ALL) reaches them. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, LC_ALL: 'C', TZ: 'UTC' };
}
