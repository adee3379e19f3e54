import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readRows } from '../forecast/data-files';

const sample = (name: string) =>
  fileURLToPath(new URL(`../../server/ingest/samples/${name}`, import.meta.url));

/** A call of February 1999 that was for an agent, as the bank's log has it; seconds. */
export interface BankCall {
  /** YYYY-MM-DD */
  date: string;
  /** when it left the menu, seconds since midnight */
  at: number;
  wait: number;
  /** false: the caller hung up */
  answered: boolean;
  handle: number;
}

const FIELDS = { date: 5, menuExit: 7, wait: 11, outcome: 12, handle: 15 } as const;

/** Read from the raw file, without Callcast's own reader. */
export function bankCalls(): BankCall[] {
  const text = gunzipSync(readFileSync(sample('anonymous-bank-1999-02.txt.gz'))).toString('latin1');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells[FIELDS.outcome] !== 'PHANTOM')
    .map((cells) => {
      const date = cells[FIELDS.date] ?? '';
      return {
        date: `19${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4, 6)}`,
        at: secondsOf(cells[FIELDS.menuExit] ?? ''),
        wait: Number(cells[FIELDS.wait]),
        answered: cells[FIELDS.outcome] === 'AGENT',
        handle: Number(cells[FIELDS.handle]),
      };
    });
}

function secondsOf(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** Calls by six minutes, all of the bank, January to October 1999. */
export function bankVolumes(): { date: string; at: number; calls: number }[] {
  return readRows(sample('anonymous-bank-1999-6min.csv.gz')).map(([date = '', start = '', calls]) => ({
    date,
    at: secondsOf(start),
    calls: Number(calls),
  }));
}
