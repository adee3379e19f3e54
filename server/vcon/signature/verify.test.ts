import { createHmac, type X509Certificate } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { CompactSign } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { RowProblem } from '@/server/ingest/row-problem';
import { makeCertificate, type TestCertificate } from '@/server/testing/make-certificate';
import { checkVcon } from '../check-vcon';
import { verifySigned } from './verify';

const UUID = '01a07da8-c2bb-83e5-b9a2-279e0d16bc46';
const VCON = { vcon: '0.4.0', uuid: UUID, created_at: '2026-05-04T09:00:00Z', parties: [], dialog: [] };

let root: TestCertificate;
let signer: TestCertificate;

beforeAll(() => {
  root = makeCertificate({ name: 'Example Root', ca: true });
  signer = makeCertificate({ name: 'vcon.example.org', issuer: root });
});

const x5c = (...chain: TestCertificate[]) =>
  chain.map(({ certificate }) => certificate.raw.toString('base64'));

interface Signing {
  by?: TestCertificate;
  payload?: Buffer;
  /** what stands in the unsigned header besides the algorithm */
  header?: Record<string, unknown>;
  signed?: Record<string, unknown>;
}

/** A signed vCon as section 5.2 has it. */
async function signedBy({ by = signer, payload, header, signed = {} }: Signing = {}) {
  const bytes = payload ?? Buffer.from(JSON.stringify(VCON));
  const compact = await new CompactSign(bytes).setProtectedHeader({ alg: 'RS256', ...signed }).sign(by.key);
  const [head = '', body = '', signature = ''] = compact.split('.');
  const open = header ?? { x5c: x5c(by, root), uuid: UUID };
  return { payload: body, signatures: [{ header: { alg: 'RS256', ...open }, protected: head, signature }] };
}

const verified = async (signing: Signing, signers: readonly X509Certificate[] = []) =>
  verifySigned(await signedBy(signing), signers);

async function reasonOf(work: Promise<unknown>): Promise<string> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof RowProblem) return thrown.reason;
  throw new Error(`not refused: ${String(thrown)}`);
}

test('who signed is trusted when the certificate is, or who issued it', async () => {
  expect(await verified({}, [root.certificate])).toEqual({
    vcon: VCON,
    signer: 'vcon.example.org',
    trusted: true,
  });
  expect(await verified({}, [signer.certificate])).toMatchObject({ trusted: true });
  expect(await verified({}, [])).toMatchObject({ vcon: VCON, trusted: false });
  const other = makeCertificate({ name: 'Example Root', ca: true });
  expect(await verified({}, [other.certificate])).toMatchObject({ trusted: false });
});

test('nobody but an issuer makes certificates that are trusted', async () => {
  const forged = makeCertificate({ name: 'vcon.example.org', issuer: signer });
  const header = { x5c: x5c(forged, signer, root) };
  expect(await verified({ by: forged, header }, [root.certificate])).toMatchObject({ trusted: false });
  expect(await verified({ by: forged, header }, [signer.certificate])).toMatchObject({ trusted: false });
  const between = makeCertificate({ name: 'Between', issuer: root, ca: true });
  const leaf = makeCertificate({ name: 'leaf', issuer: between });
  const sound = { by: leaf, header: { x5c: x5c(leaf, between) } };
  expect(await verified(sound, [root.certificate])).toMatchObject({ trusted: true, signer: 'leaf' });
});

test('a certificate counts at the time of signing', async () => {
  const to = new Date('2026-01-01T00:00:00Z');
  const old = makeCertificate({ name: 'old', issuer: root, to });
  const header = { x5c: x5c(old) };
  const before = Buffer.from(JSON.stringify({ ...VCON, created_at: '2025-05-04T09:00:00Z' }));
  expect(await verified({ by: old, header }, [root.certificate])).toMatchObject({ trusted: false });
  expect(await verified({ by: old, header, payload: before }, [root.certificate])).toMatchObject({
    trusted: true,
  });
});

test('tools that say the certificates twice, pack the vCon, or sign it again', async () => {
  const certificates = { x5c: x5c(signer, root) };
  expect(await verified({ header: certificates, signed: { ...certificates, typ: 'JWT' } })).toMatchObject({
    vcon: VCON,
  });
  expect(await verified({ payload: gzipSync(JSON.stringify(VCON)) })).toMatchObject({ vcon: VCON });
  const inner = await signedBy();
  const archived = Buffer.from(JSON.stringify(inner));
  expect(await verified({ payload: archived }, [root.certificate])).toMatchObject({
    vcon: VCON,
    trusted: true,
  });
  const { payload, signatures } = inner;
  expect(await verifySigned({ payload, ...signatures[0] }, [])).toMatchObject({ vcon: VCON });
});

test('a certificate that lies elsewhere is not fetched: it has to be trusted', async () => {
  const header = { x5u: 'https://example.org/signer.pem' };
  expect(await reasonOf(verified({ header }))).toMatch(/nothing is fetched/);
  expect(await verified({ header }, [root.certificate, signer.certificate])).toMatchObject({ trusted: true });
  expect(await reasonOf(verified({ header }, [root.certificate]))).toMatch(/does not hold/);
});

describe('what was changed is refused', () => {
  test('the vCon, the signature, the key', async () => {
    const good = await signedBy();
    const payload = Buffer.from(JSON.stringify({ ...VCON, uuid: UUID.replace('01', '02') })).toString(
      'base64url',
    );
    expect(await reasonOf(verifySigned({ ...good, payload }, [root.certificate]))).toMatch(/changed/);
    const [signature] = good.signatures;
    const cut = { ...signature, signature: signature?.signature.replace(/^../, 'AA') };
    expect(await reasonOf(verifySigned({ ...good, signatures: [cut] }, []))).toMatch(/changed/);
    expect(await reasonOf(verifySigned({ ...good, signatures: [signature ?? {}, cut] }, []))).toMatch(
      /changed/,
    );
    expect(await reasonOf(verified({ header: { x5c: x5c(root) } }))).toMatch(/another key/);
  });

  test('a header that names another vCon', async () => {
    const header = { x5c: x5c(signer), uuid: UUID.replace('01', '02') };
    expect(await reasonOf(verified({ header }))).toMatch(/another vCon/);
  });

  test('no signature at all, none that counts, or nothing inside', async () => {
    const { payload, signatures } = await signedBy();
    expect(await reasonOf(verifySigned({ payload, signatures: [] }, []))).toMatch(/no signature/);
    expect(await reasonOf(verifySigned({ payload, signatures: 'x' }, []))).toMatch(/no signature/);
    const [one] = signatures;
    for (const alg of ['none', 'HS256']) {
      const head = Buffer.from(JSON.stringify({ alg })).toString('base64url');
      const pem = signer.certificate.publicKey.export({ type: 'spki', format: 'pem' });
      const signature = createHmac('sha256', pem).update(`${head}.${payload}`).digest('base64url');
      const forged = { header: { x5c: one?.header }, protected: head, signature };
      const withKey = { ...forged, header: { x5c: x5c(signer) } };
      expect(await reasonOf(verifySigned({ payload, signatures: [withKey] }, [root.certificate]))).toMatch(
        /changed/,
      );
    }
    expect(await reasonOf(verified({ payload: Buffer.from('no JSON') }))).toMatch(/no vCon/);
    expect(await reasonOf(verified({ header: { x5c: ['AAAA'] } }))).toMatch(/certificate/);
  });
});

test('the form of a signed vCon is checked, and the vCon inside it', async () => {
  expect(checkVcon(await signedBy())).toEqual([]);
  const [problem] = checkVcon(
    await signedBy({ payload: Buffer.from(JSON.stringify({ uuid: UUID, parties: [] })) }),
  );
  expect(problem).toMatchObject({ at: 'created_at', must: true });
  const bare = await signedBy({ header: {} });
  expect(checkVcon(bare).filter(({ must }) => must)).toMatchObject([
    { at: 'signatures[0].header', section: '5.2' },
  ]);
});
