import { AppError } from '@/server/errors';

/** Stands for the use cases that come within the hour. */
export async function notYet(): Promise<never> {
  throw new AppError('unavailable', 'This part of the forecast is being built.');
}
