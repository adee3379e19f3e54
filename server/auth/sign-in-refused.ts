import { AppError } from '@/server/errors';

export type SignInRefusal = 'wrong_credentials' | 'locked' | 'too_many_tries';

/** A sign-in that did not happen. The same words whether or not the account exists. */
export class SignInRefused extends AppError {
  readonly refusal: SignInRefusal;
  /** When trying again makes sense; 0: at once. */
  readonly retryAfterSeconds: number;

  constructor(refusal: SignInRefusal, retryAfterSeconds = 0) {
    const wait = inWords(retryAfterSeconds);
    const message = {
      wrong_credentials: 'E-mail or password is wrong.',
      locked: `Locked after too many wrong passwords. Try again in ${wait}.`,
      too_many_tries: `Too many tries from your network. Try again in ${wait}.`,
    }[refusal];
    const code = refusal === 'wrong_credentials' ? 'unauthenticated' : 'rate_limited';
    super(code, message, {
      hint: 'An administrator can set a new password.',
      data: { refusal, retryAfterSeconds },
    });
    this.refusal = refusal;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
