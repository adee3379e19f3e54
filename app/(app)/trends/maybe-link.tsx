import Link from 'next/link';
import type { ReactNode } from 'react';

interface MaybeLinkProps {
  href: string | null;
  /** Says where it goes when the text alone does not. */
  title?: string;
  children: ReactNode;
}

/** A link where there is something to open, plain text where there is not. */
export function MaybeLink({ href, title, children }: MaybeLinkProps) {
  if (href === null) return children;
  return (
    <Link
      href={href}
      prefetch={false}
      title={title}
      className="font-medium text-tremor-content-strong underline decoration-gray-300 underline-offset-2 hover:decoration-current dark:text-dark-tremor-content-strong dark:decoration-gray-600"
    >
      {children}
    </Link>
  );
}
