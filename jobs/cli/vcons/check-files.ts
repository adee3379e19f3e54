import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { AppError } from '@/server/errors';
import { checkVcon, type Problem } from '@/server/vcon/check-vcon';
import type { Outcome } from '../command';

/** More than this no file of vCons unpacks to here. */
const MOST_BYTES = 512 * 1024 * 1024;
/** Problems of a vCon that are shown; under --json there are all. */
const SHOWN = 20;

interface Checked {
  file: string;
  /** from 1: its place in the file */
  place: number;
  valid: boolean;
  problems: Problem[];
}

/**
 * Checks the vCons of files. The exit code is 0 when all are valid (a SHOULD of the draft that is not kept is only said),
 * else 1. @throws AppError `invalid_input` for a file that cannot be read
 */
export async function checkFiles(files: readonly string[]): Promise<Outcome> {
  const checked: Checked[] = [];
  for (const file of files) {
    for (const [index, vcon] of (await vconsIn(file)).entries()) {
      const problems = checkVcon(vcon);
      checked.push({ file, place: index + 1, valid: !problems.some(({ must }) => must), problems });
    }
  }
  const invalid = checked.filter(({ valid }) => !valid).length;
  const summary = `${checked.length} checked, ${checked.length - invalid} valid, ${invalid} not.`;
  return {
    text: [...checked.map(told), summary].join('\n'),
    data: { draft: 'draft-ietf-vcon-vcon-core-04', checked: checked.length, invalid, vcons: checked },
    exitCode: invalid > 0 ? 1 : 0,
  };
}

function told({ file, place, valid, problems }: Checked): string {
  const lines = problems
    .slice(0, SHOWN)
    .map(
      ({ at, problem, section, must }) =>
        `  ${must ? 'must' : 'should'}  ${at || 'vCon'}: ${problem} (${section})`,
    );
  const more = problems.length > SHOWN ? [`  and ${problems.length - SHOWN} more`] : [];
  return [`${file}, no. ${place}: ${valid ? 'valid' : 'not valid'}`, ...lines, ...more].join('\n');
}

/** One JSON document, a list, or JSON lines. */
async function vconsIn(file: string): Promise<unknown[]> {
  const text = await textOf(file);
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch (cause) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    try {
      if (lines.length > 1) return lines.map((line) => JSON.parse(line) as unknown);
    } catch {
      // neither one document nor lines: what is wrong with the whole is told
    }
    throw new AppError('invalid_input', `${file} is no sound JSON.`, {
      hint: 'A vCon is one JSON object; several are a list, or one a line.',
      cause,
    });
  }
}

async function textOf(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (packed ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes)
      .toString('utf8')
      .replace(/^\ufeff/, '');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('invalid_input', `${file} cannot be read: ${reason}`, { cause });
  }
}
