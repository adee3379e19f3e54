import Link from 'next/link';

export default function NotFound() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-3 p-6">
      <h1 className="text-xl font-semibold">This page does not exist</h1>
      <p>The address may be old, or what it showed was deleted.</p>
      <Link
        className="font-medium text-tremor-brand-emphasis underline dark:text-dark-tremor-brand-emphasis"
        href="/trends"
      >
        Go to Trends
      </Link>
    </main>
  );
}
