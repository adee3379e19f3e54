import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * The certificates whose signatures on vCons are trusted: CALLCAST_VCON_SIGNERS, a PEM file or its content, with the
 * certificates of signers or of those who issue theirs. [] where it is not set.
 * @throws AppError `invalid_input` when it cannot be read or holds no certificate
 */
export async function trustedSigners(): Promise<X509Certificate[]> {
  const told = env().CALLCAST_VCON_SIGNERS;
  if (told === undefined) return [];
  try {
    const pem = told.includes('-----BEGIN') ? told : await readFile(told, 'utf8');
    const found = (pem.match(CERTIFICATE) ?? []).map((one) => new X509Certificate(one));
    if (found.length > 0) return found;
  } catch (cause) {
    throw unreadable(cause);
  }
  throw unreadable(undefined);
}

function unreadable(cause: unknown): AppError {
  return new AppError('invalid_input', 'CALLCAST_VCON_SIGNERS holds no certificates that can be read.', {
    hint: 'Set it to a PEM file with the certificates of those whose signed vCons you trust, or unset it.',
    cause,
  });
}

/**
 * Whether a chain of certificates, the signer's first, leads to one that is trusted. Each has to be issued by the next one,
 * and valid when the vCon was signed: signed vCons outlive the certificates (section 5.2.3).
 */
export function isTrusted(
  chain: readonly X509Certificate[],
  signers: readonly X509Certificate[],
  signedAt: Date,
): boolean {
  for (const [index, certificate] of chain.entries()) {
    if (!validAt(certificate, signedAt)) return false;
    if (signers.some((one) => one.fingerprint512 === certificate.fingerprint512)) return true;
    if (signers.some((one) => issued(one, certificate) && validAt(one, signedAt))) return true;
    const next = chain[index + 1];
    if (!next || !issued(next, certificate)) return false;
  }
  return false;
}

/** Only who may issue certificates did. */
function issued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function validAt({ validFrom, validTo }: X509Certificate, at: Date): boolean {
  return Date.parse(validFrom) <= at.getTime() && at.getTime() <= Date.parse(validTo);
}
