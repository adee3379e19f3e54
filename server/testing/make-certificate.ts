import { generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';

/** A certificate made for a test, with the key it is of. */
export interface TestCertificate {
  certificate: X509Certificate;
  key: KeyObject;
}

interface Wanted {
  name: string;
  /** who issues it; without one it issues itself */
  issuer?: TestCertificate;
  /** may issue others */
  ca?: boolean;
  from?: Date;
  to?: Date;
}

const SHA256_WITH_RSA = Buffer.from('300d06092a864886f70d01010b0500', 'hex');
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const BASIC_CONSTRAINTS = Buffer.from('0603551d13', 'hex');
const YES = Buffer.from('0101ff', 'hex');

/** An X.509 certificate of version 3 (RFC 5280) with a fresh RSA key: no key has to lie in the repository. */
export function makeCertificate({ name, issuer, ca = false, from, to }: Wanted): TestCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const issuedBy = issuer ? commonName(issuer.certificate) : name;
  const constraints = sequence(BASIC_CONSTRAINTS, YES, tagged(0x04, sequence(...(ca ? [YES] : []))));
  const body = sequence(
    tagged(0xa0, integer(2)),
    tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    SHA256_WITH_RSA,
    nameOf(issuedBy),
    sequence(time(from ?? new Date('2020-01-01T00:00:00Z')), time(to ?? new Date('2090-01-01T00:00:00Z'))),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(constraints)),
  );
  const signature = sign('sha256', body, issuer?.key ?? privateKey);
  const der = sequence(body, SHA256_WITH_RSA, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return { certificate: new X509Certificate(der), key: privateKey };
}

function commonName({ subject }: X509Certificate): string {
  return subject.replace(/^CN=/, '');
}

function nameOf(common: string): Buffer {
  return sequence(tagged(0x31, sequence(COMMON_NAME, tagged(0x0c, Buffer.from(common)))));
}

/** GeneralizedTime, YYYYMMDDHHMMSSZ. */
function time(at: Date): Buffer {
  return tagged(0x18, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));
}

function integer(value: number): Buffer {
  return tagged(0x02, Buffer.from([value]));
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function tagged(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}
