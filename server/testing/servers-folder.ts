import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import path from 'node:path';
import { availableMemory } from '@/server/embedded/memory';

const GIB = 1024 ** 3;

/** A file system in memory that Linux has, mostly; in containers it may be a few MiB. */
const IN_MEMORY = '/dev/shm';

/** What the servers' files come to in a whole run stays well below; as much again has to be left for everything else. */
const ROOM = 3 * GIB;

/**
 * A new folder for the servers of a test run: in memory where there is room. Each test file has databases of its own, and
 * making and removing their thousands of small files costs a disk's file system more than the servers' own work.
 */
export function makeServersFolder(): string {
  return mkdtempSync(path.join(hasRoomInMemory() ? IN_MEMORY : tmpdir(), 'callcast-test-'));
}

function hasRoomInMemory(): boolean {
  if (!existsSync(IN_MEMORY) || Math.min(freemem(), availableMemory()) < 2 * ROOM) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize >= ROOM;
}
