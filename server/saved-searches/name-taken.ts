import { AppError } from '@/server/errors';
import { isUniqueViolation } from '@/server/postgres/unique-violation';

/** The unique name of a person's searches at a site, said in words; anything else is thrown on. */
export function explainNameTaken(error: unknown, name: string): never {
  if (isUniqueViolation(error)) {
    throw new AppError('conflict', `You have a search "${name}" at this site already.`, {
      hint: 'Choose another name, or delete the old one.',
    });
  }
  throw error;
}
