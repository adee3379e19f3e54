interface FormProblemProps {
  /** What the server said; null: nothing. */
  error: { message: string; data?: { hint?: string | null } | null | undefined } | null;
}

/** Why a form was not taken, next to its buttons. */
export function FormProblem({ error }: FormProblemProps) {
  if (!error) return null;
  return (
    <p role="alert" className="mt-3 text-sm font-medium text-orange-700 dark:text-orange-400">
      {error.message}
      {error.data?.hint && <span className="block font-normal">{error.data.hint}</span>}
    </p>
  );
}
