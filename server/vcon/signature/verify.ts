import { X509Certificate } from 'node:crypto';
import { decodeProtectedHeader, type FlattenedJWSInput, flattenedVerify } from 'jose';
import { RowProblem } from '@/server/ingest/row-problem';
import { isObject } from '@/server/ingest/transcripts/parts/named-values';
import { textOf } from '@/server/ingest/transcripts/parts/vcon-values';
import { payloadOf } from './payload';
import { isTrusted } from './signers';

/** A signed vCon whose signatures hold. */
interface VerifiedVcon {
  vcon: Record<string, unknown>;
  /** as the certificate names who signed; '' where it does not */
  signer: string;
  /** the certificate leads to one that this house trusts */
  trusted: boolean;
}

/** Signatures by keys that nobody else can have. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
/** A vCon that is archived for long is signed again and again (section 5.2.3). */
const MOST_LAYERS = 10;

type Json = Readonly<Record<string, unknown>>;

/**
 * Opens the signed form of a vCon (section 5.2: JWS). Every signature has to hold by the certificate that comes with it
 * (x5c), or by one that is trusted; none is fetched (x5u).
 * @throws RowProblem when one does not hold, cannot be checked, or there is no vCon inside
 */
export async function verifySigned(signed: Json, signers: readonly X509Certificate[]): Promise<VerifiedVcon> {
  let layer = signed;
  let first: Verified | null = null;
  for (let depth = 0; depth < MOST_LAYERS; depth += 1) {
    const verified = await verifyLayer(layer, signers);
    first ??= verified;
    const inside = payloadOf(layer.payload);
    if (!isObject(inside)) throw unsound('What was signed is no vCon.');
    if (!('payload' in inside)) return judged(inside, first, signers);
    layer = inside;
  }
  throw unsound('It is signed too many times over.');
}

interface Verified {
  /** the signer's first; of a trusted one without x5c, that one */
  chain: X509Certificate[];
  /** which vCon the header says it is; '' where it does not */
  uuid: string;
}

/** The outermost signature counts: who made it has checked those inside. */
function judged(
  vcon: Record<string, unknown>,
  { chain, uuid }: Verified,
  signers: readonly X509Certificate[],
): VerifiedVcon {
  if (uuid !== '' && typeof vcon.uuid === 'string' && vcon.uuid.toLowerCase() !== uuid.toLowerCase())
    throw unsound('Its header names another vCon than the one inside.');
  const signedAt = new Date(textOf(vcon.updated_at ?? vcon.created_at));
  const at = Number.isNaN(signedAt.getTime()) ? new Date() : signedAt;
  return { vcon, signer: nameOf(chain[0]), trusted: isTrusted(chain, signers, at) };
}

async function verifyLayer(layer: Json, signers: readonly X509Certificate[]): Promise<Verified> {
  const flattened = typeof layer.signature === 'string' ? [layer] : layer.signatures;
  const signatures = (Array.isArray(flattened) ? flattened : []).filter(isObject);
  if (typeof layer.payload !== 'string' || signatures.length === 0)
    throw unsound('It has no signature that can be read.');
  let first: Verified | null = null;
  for (const signature of signatures) {
    const verified = await verifyOne(layer.payload, signature, signers);
    first ??= verified;
  }
  if (!first) throw unsound('It has no signature that can be read.');
  return first;
}

async function verifyOne(
  payload: string,
  signature: Json,
  signers: readonly X509Certificate[],
): Promise<Verified> {
  const { jws, header } = flattenedOf(payload, signature);
  const uuid = typeof header.uuid === 'string' ? header.uuid : '';
  const chain = certificatesIn(header.x5c);
  const candidates = chain.length > 0 ? chain.slice(0, 1) : signers;
  if (candidates.length === 0) {
    throw new RowProblem(
      'signatures',
      'Its signature cannot be checked: the certificate lies elsewhere, and nothing is fetched.',
      'Add the signer’s certificate to CALLCAST_VCON_SIGNERS, or have it sent along (x5c).',
    );
  }
  for (const certificate of candidates) {
    if (!(await holds(jws, certificate))) continue;
    return { chain: chain.length > 0 ? chain : [certificate], uuid };
  }
  throw unsound(
    'A signature does not hold: the vCon was changed after it was signed, or another key signed it.',
  );
}

async function holds(jws: FlattenedJWSInput, { publicKey }: X509Certificate): Promise<boolean> {
  try {
    await flattenedVerify(jws, publicKey, { algorithms: ALGORITHMS });
    return true;
  } catch {
    return false;
  }
}

/**
 * A signature as the library takes it. Headers that are signed count; what stands in the unsigned one as well is left out,
 * because RFC 7515 forbids to say it twice and tools do it all the same.
 */
function flattenedOf(payload: string, signature: Json): { jws: FlattenedJWSInput; header: Json } {
  const { header, protected: signed, signature: value } = signature;
  const protectedHeader = typeof signed === 'string' ? protectedIn(signed) : {};
  const open = isObject(header) ? header : {};
  const unsigned = Object.fromEntries(Object.entries(open).filter(([name]) => !(name in protectedHeader)));
  return {
    jws: {
      payload,
      signature: textOf(value),
      ...(typeof signed === 'string' ? { protected: signed } : {}),
      ...(Object.keys(unsigned).length > 0 ? { header: unsigned } : {}),
    },
    header: { ...open, ...protectedHeader },
  };
}

function protectedIn(signed: string): Json {
  try {
    return { ...decodeProtectedHeader({ protected: signed, payload: '', signature: '' }) };
  } catch {
    throw unsound('The header of a signature cannot be read.');
  }
}

function certificatesIn(x5c: unknown): X509Certificate[] {
  const listed: unknown[] = Array.isArray(x5c) ? x5c : x5c === undefined ? [] : [x5c];
  try {
    return listed.map((one) => new X509Certificate(Buffer.from(textOf(one), 'base64')));
  } catch {
    throw unsound('A certificate that comes with it cannot be read.');
  }
}

/** The common name, else all of the name in one line. */
function nameOf(certificate: X509Certificate | undefined): string {
  const subject = certificate?.subject ?? '';
  const common = /^CN=(.+)$/m.exec(subject)?.[1];
  return (common ?? subject.replaceAll('\n', ', ')).slice(0, 200);
}

function unsound(reason: string): RowProblem {
  return new RowProblem('signatures', reason, 'Have it signed and sent again, or ask who changed it.');
}
