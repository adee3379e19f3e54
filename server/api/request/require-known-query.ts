import { AppError } from '@/server/errors';

/** @throws AppError `invalid_input` for a parameter that nobody reads: one misspelt would be lost without a word */
export function requireKnownQuery(query: URLSearchParams, names: readonly string[]): void {
  const unknown = [...query.keys()].find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new AppError('invalid_input', `The parameter ${unknown.slice(0, 60)} is not known here.`, {
    hint: `What there is: ${names.join(', ')}.`,
  });
}
