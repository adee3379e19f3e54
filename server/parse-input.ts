import { z } from 'zod';
import { AppError } from '@/server/errors';

/**
 * Input as its schema wants it.
 * @throws AppError `invalid_input` that says what is wrong with which field
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: z.input<Schema>,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new AppError('invalid_input', z.prettifyError(result.error), { cause: result.error });
}
