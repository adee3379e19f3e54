// A process of its own that is a ClickHouse server. Arguments: data folder, HTTP port, configuration file, library.
// It lives exactly as long as its standard input; a kill at any moment is safe, since parts are renamed into place.
import { ffi } from './native';

const [data, port, config, library] = process.argv.slice(2) as [string, string, string, string];
const { DataType, load, open } = ffi();

const die = () => process.kill(process.pid, 'SIGKILL');
process.stdin.resume().on('end', die).on('close', die).on('error', die);
process.on('SIGTERM', die);

open({ library: 'chdb', path: library });

// The second query never ends: the server lives while it runs. The library's orderly end takes seconds and crashes.
const args = [
  'clickhouse',
  `--config-file=${config}`,
  `--path=${data}`,
  '--listen_host=127.0.0.1',
  `--http_port=${port}`,
  '--query=SYSTEM START LISTEN HTTP; SELECT sleepEachRow(1) FROM system.numbers ' +
    'SETTINGS max_block_size=1, function_sleep_max_microseconds_per_block=100000000, max_execution_time=0 FORMAT Null',
];
// On a thread of its own, so that this one keeps reading standard input.
const result = await (load({
  library: 'chdb',
  funcName: 'chdb_query_cmdline',
  retType: DataType.BigInt,
  paramsType: [DataType.I32, DataType.StringArray],
  paramsValue: [args.length, args],
  runInNewThread: true,
}) as unknown as Promise<bigint>);
const reason = load({
  library: 'chdb',
  funcName: 'chdb_result_error',
  retType: DataType.String,
  paramsType: [DataType.BigInt],
  paramsValue: [result],
});
console.error(`ClickHouse ended: ${reason}`);
die();
