import type { ClickHouseTemplate } from './clickhouse-template';

/** The two servers a test run uses, as server/testing/global-setup.ts gives them to the test files. */
export interface TestServers {
  /** a PostgreSQL database of a user who may make databases */
  databaseUrl: string;
  /** a ClickHouse user who may make databases */
  clickhouseUrl: string;
  /** a migrated PostgreSQL database that nobody connects to: every test file's own is a copy of it */
  template: string;
  /** the same of ClickHouse */
  clickhouseTemplate: ClickHouseTemplate;
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServers: TestServers;
  }
}
