import { readFileSync, statfsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { availableMemory } from '@/server/embedded/memory';
import { type Check, failed, ok, warning } from './check';

const GIB = 1024 ** 3;

/** Node, processor, memory, and room on the disk of the data directory. */
export function checkMachine(dataDir: string): Check[] {
  return [checkNode(), checkMemory(), checkDisk(dataDir)];
}

function checkNode(): Check {
  const file = new URL('../../../package.json', import.meta.url);
  const wanted = (JSON.parse(readFileSync(file, 'utf8')) as { engines: { node: string } }).engines.node;
  const [major = 0, minor = 0] = (wanted.match(/\d+/g) ?? []).map(Number);
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number);
  const found = `${process.versions.node} on ${process.platform}-${process.arch}, ${availableParallelism()} cores`;
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return ok('machine.node', found);
  return failed('machine.node', found, `Install Node ${wanted} from https://nodejs.org.`);
}

function checkMemory(): Check {
  const bytes = availableMemory();
  const found = `${(bytes / GIB).toFixed(1)} GiB`;
  // 2 GiB as sold is a little less as measured.
  if (bytes >= 1.9 * GIB) return ok('machine.memory', found);
  return warning('machine.memory', found, 'Both embedded servers and the web server need 2 GiB together.');
}

function checkDisk(dataDir: string): Check {
  const { bavail, bsize } = statfsSync(dataDir);
  const bytes = bavail * bsize;
  const found = `${(bytes / GIB).toFixed(1)} GiB free at ${dataDir}`;
  const hint = 'Make room, or set CALLCAST_DATA_DIR to a larger disk.';
  if (bytes < 0.5 * GIB) return failed('machine.disk', found, hint);
  return bytes < 5 * GIB ? warning('machine.disk', found, hint) : ok('machine.disk', found);
}
