import { text } from 'node:stream/consumers';
import { AppError } from '@/server/errors';

/**
 * A password from standard input, its last line break taken off. Never from an argument: those stand in the process list.
 * @throws AppError `invalid_input` when nothing is piped in
 */
export async function readPassword(): Promise<string> {
  const given = process.stdin.isTTY ? '' : (await text(process.stdin)).replace(/\r?\n$/, '');
  if (given !== '') return given;
  throw new AppError('invalid_input', 'No password came in on standard input.', {
    hint: 'Pipe one in, or leave --password-stdin away to have one made up.',
  });
}
