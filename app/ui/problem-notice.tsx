import type { Problem } from "@/lib/problem";

/** What was wrong in an address or a form: what was seen, and how to mend it. Nothing when all was well. */
export const ProblemNotice = ({ problems }: { readonly problems: readonly Problem[] }) =>
  problems.length === 0 ? null : (
    <div className="refusal" role="status">
      {problems.map(({ name, message, fix }) => (
        <p key={`${name} ${message}`}>
          <b>The address asks for what cannot be shown: {message}.</b>
          <em>To mend it, {fix}.</em>
        </p>
      ))}
    </div>
  );
