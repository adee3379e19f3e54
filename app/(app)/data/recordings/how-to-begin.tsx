import Link from 'next/link';
import { LINK } from '@/app/_ui/link-style';
import { EmptyState } from '@/app/_ui/states';

interface HowToBeginProps {
  mayWrite: boolean;
  siteId: number;
  siteCode: string;
}

/** The ways in for recordings, while there is none. */
export function HowToBegin({ mayWrite, siteId, siteCode }: HowToBeginProps) {
  if (!mayWrite) {
    return (
      <EmptyState title="No recording yet">
        Administrators and managers bring recordings in; each becomes a masked transcript of its call.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No recording yet">
      <p>
        Drop some above. Or point at a folder:{' '}
        <Link className={LINK} href={`/settings/recordings?site=${siteId}`}>
          the settings
        </Link>{' '}
        name it, and calls whose records name a recording are taken from there.
      </p>
      <p className="mt-2">
        By the command line:{' '}
        <code className="break-words">callcast recordings add FILE… --site {siteCode}</code>
      </p>
    </EmptyState>
  );
}
