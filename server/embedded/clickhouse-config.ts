import { createHash } from 'node:crypto';
import path from 'node:path';
import { availableMemory } from './memory';

export const CLICKHOUSE_USER = 'callcast';

const MIB = 1024 ** 2;

/** The folders and files of one embedded ClickHouse. */
export interface ClickHousePaths {
  data: string;
  temporary: string;
  backups: string;
  users: string;
  config: string;
  log: string;
}

export function clickHousePaths(root: string): ClickHousePaths {
  return {
    data: path.join(root, 'data'),
    temporary: path.join(root, 'tmp'),
    backups: path.join(root, 'backups'),
    users: path.join(root, 'users.xml'),
    config: path.join(root, 'config.xml'),
    log: path.join(root, 'server.log'),
  };
}

/**
 * Users of the server. The library cannot start without a `default` user that has no password and may open the
 * listener, and treats every loopback address as local; a quota of just the two queries of the start locks it after.
 * @param durable false: a server of tests, with many small tables that are read a few times. Compiling expressions to
 *   machine code pays for large ones only.
 */
export function clickHouseUsers(password: string, durable: boolean): string {
  const hash = createHash('sha256').update(password).digest('hex');
  const perQuery = Math.floor(serverMemory() * 0.75);
  const compiling = durable
    ? ''
    : ['expressions', 'aggregate_expressions', 'sort_description']
        .map((what) => `<compile_${what}>0</compile_${what}>`)
        .join('');
  return `<clickhouse>
  <users>
    <default>
      <password></password><networks><ip>::1</ip></networks><profile>default</profile><quota>start</quota>
      <grants><query>GRANT SYSTEM LISTEN ON *.*</query><query>GRANT SELECT ON system.numbers</query></grants>
    </default>
    <${CLICKHOUSE_USER}>
      <password_sha256_hex>${hash}</password_sha256_hex><networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile><quota>default</quota><access_management>1</access_management>
    </${CLICKHOUSE_USER}>
  </users>
  <profiles>
    <default>
      <max_memory_usage>${perQuery}</max_memory_usage>
      <max_bytes_before_external_group_by>${Math.floor(perQuery / 3)}</max_bytes_before_external_group_by>
      <max_bytes_before_external_sort>${Math.floor(perQuery / 3)}</max_bytes_before_external_sort>
      ${compiling}
    </default>
  </profiles>
  <quotas>
    <default></default>
    <start><interval><duration>1000000000</duration><queries>2</queries></interval></start>
  </quotas>
</clickhouse>
`;
}

const QUERY_LOG = `<query_log>
    <database>system</database><table>query_log</table><flush_interval_milliseconds>2000</flush_interval_milliseconds>
    <ttl>event_date + INTERVAL 7 DAY DELETE</ttl>
  </query_log>`;

/** A server of tests keeps no log of queries, and does not measure itself each second. */
const UNWATCHED = `<asynchronous_metrics_update_period_s>60</asynchronous_metrics_update_period_s>
  <asynchronous_heavy_metrics_update_period_s>600</asynchronous_heavy_metrics_update_period_s>`;

/**
 * Settings of the server for a small machine (2 GiB and up): bounded memory, small caches, few background threads, one
 * log table that forgets. Durable means that an insert is on the disk, not only with the kernel, before it is answered.
 */
export function clickHouseConfig(paths: ClickHousePaths, durable: boolean): string {
  const sync = durable
    ? `<fsync_after_insert>1</fsync_after_insert><fsync_part_directory>1</fsync_part_directory>
    <min_rows_to_fsync_after_merge>1</min_rows_to_fsync_after_merge>`
    : '';
  const watching = durable ? QUERY_LOG : UNWATCHED;
  return `<clickhouse>
  <logger>
    <errorlog>${xml(paths.log)}</errorlog><errorlog_level>error</errorlog_level><size>5M</size><count>2</count>
  </logger>
  <timezone>UTC</timezone>
  <users_config>${xml(paths.users)}</users_config>
  <tmp_path>${xml(paths.temporary)}/</tmp_path>
  <backups><allowed_path>${xml(paths.backups)}/</allowed_path></backups>
  <max_server_memory_usage>${serverMemory()}</max_server_memory_usage>
  <mark_cache_size>${128 * MIB}</mark_cache_size>
  <index_mark_cache_size>${16 * MIB}</index_mark_cache_size>
  <uncompressed_cache_size>0</uncompressed_cache_size>
  <index_uncompressed_cache_size>0</index_uncompressed_cache_size>
  <primary_index_cache_size>${64 * MIB}</primary_index_cache_size>
  <query_condition_cache_size>${16 * MIB}</query_condition_cache_size>
  <mmap_cache_size>100</mmap_cache_size>
  <compiled_expression_cache_size>${32 * MIB}</compiled_expression_cache_size>
  <background_pool_size>2</background_pool_size>
  <background_schedule_pool_size>4</background_schedule_pool_size>
  <background_common_pool_size>2</background_common_pool_size>
  <max_thread_pool_size>1000</max_thread_pool_size>
  ${watching}
  <merge_tree>
    <max_bytes_to_merge_at_max_space_in_pool>${8 * 1024 * MIB}</max_bytes_to_merge_at_max_space_in_pool>
    <number_of_free_entries_in_pool_to_lower_max_size_of_merge>2</number_of_free_entries_in_pool_to_lower_max_size_of_merge>
    <number_of_free_entries_in_pool_to_execute_mutation>2</number_of_free_entries_in_pool_to_execute_mutation>
    <number_of_free_entries_in_pool_to_execute_optimize_entire_partition>2</number_of_free_entries_in_pool_to_execute_optimize_entire_partition>
    ${sync}
  </merge_tree>
</clickhouse>
`;
}

/** Half of the memory, at least 1 GiB: the web server, the worker and PostgreSQL live on the same machine. Bytes. */
function serverMemory(): number {
  return Math.max(1024 * MIB, Math.floor(availableMemory() / 2));
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
