import Link from 'next/link';
import { LINK } from '@/app/_ui/link-style';
import { Panel } from '@/app/_ui/panel';

/** What is behind the addresses of the API. */
const ADDRESSES = [
  { address: 'POST /api/v1/calls', what: 'call records' },
  { address: 'POST /api/v1/intervals', what: 'interval volumes of queues' },
  {
    address: 'POST /api/v1/utterances',
    what: 'what was said, an object an utterance',
  },
  {
    address: 'POST /api/v1/transcripts',
    what: 'what was said, an object a call',
  },
  { address: 'POST /api/v1/files', what: 'a file of any form that is known' },
  { address: 'POST /api/v1/recordings', what: 'a recording' },
  {
    address: 'GET /api/v1/batches/ID',
    what: 'how far a delivery is',
  },
  { address: 'GET /api/v1/calls/ID/vcon', what: 'a call as a vCon, its text masked' },
] as const;

/** How a program uses a key. */
export function UsingAKey() {
  return (
    <Panel
      title="Using a key"
      actions={
        <a className={`${LINK} text-sm`} href="/api/v1/openapi.json">
          OpenAPI document
        </a>
      }
    >
      <div className="space-y-3 text-sm leading-6">
        <p>
          A program sends its key with every request: <code>Authorization: Bearer KEY</code>. Examples to copy
          stand on{' '}
          <Link className={LINK} href="/data/send">
            Data, How to send
          </Link>
          . Every answer says in <code>RateLimit</code> what the key has left in this minute; 429 and 503 say
          in <code>Retry-After</code> when to come again, and the same <code>Idempotency-Key</code> never
          counts twice.
        </p>
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
          {ADDRESSES.map(({ address, what }) => (
            <div key={address} className="contents">
              <dt>
                <code className="text-xs">{address}</code>
              </dt>
              <dd className="mb-1 sm:mb-0">{what}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Panel>
  );
}
