import { AppError } from '@/server/errors';
import type { Actor } from './actor';

/**
 * The account of the person who asks.
 * @throws AppError `forbidden` for keys, jobs and the command line, which are no persons
 */
export function ownUserId(actor: Actor): string {
  if (actor.kind === 'user' && actor.id !== null) return actor.id;
  throw new AppError('forbidden', 'Only a signed-in person has an account of their own.');
}
