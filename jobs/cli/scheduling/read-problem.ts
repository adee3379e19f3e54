import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { type ScheduleProblem, scheduleProblem } from '@/models/staffing/schedule/problem';
import { AppError } from '@/server/errors';

/** @throws AppError `not_found` without the file, `invalid_input` with the first field that is wrong */
export async function readProblem(file: string): Promise<ScheduleProblem> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new AppError('not_found', `There is no file ${file} that can be read.`);
  });
  const parsed = scheduleProblem.safeParse(parseJson(text, file));
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', `${file} is no problem of a schedule: ${firstIssue(parsed.error)}`, {
    hint: 'docs/DATA.md describes the format, with an example.',
  });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError(
      'invalid_input',
      `${file} is not JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function firstIssue({ issues }: z.ZodError): string {
  const [issue] = issues;
  return issue ? `${issue.path.join('.') || 'the document'}: ${issue.message}` : 'it has another shape.';
}

/** 60s, 5m or a plain number of seconds. */
export function secondsOf(duration: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(s|m)?$/.exec(duration) ?? [];
  const seconds = Number(amount) * (unit === 'm' ? 60 : 1);
  if (seconds > 0 && seconds <= 86_400) return seconds;
  throw new AppError('invalid_input', `--time-limit ${duration} is no duration.`, { hint: 'As 60s or 5m.' });
}

/** A share from 0 to 1. */
export function shareOf(text: string): number {
  const share = Number(text);
  if (text.trim() !== '' && share >= 0 && share < 1) return share;
  throw new AppError('invalid_input', `--gap ${text} is no share.`, { hint: 'As 0.02 for two percent.' });
}
