import type { Problem } from "@/lib/problem";
import type { ArticleForm } from "./use-article-form";

type TextFieldsProps = { readonly id: string; readonly form: ArticleForm };

type SaysProps = {
  readonly id: string;
  readonly problem: Problem | undefined;
  readonly hint: string;
};

const Says = ({ id, problem, hint }: SaysProps) => (
  <p className={problem ? "field-problem" : "field-hint"} id={id}>
    {problem ? `${problem.message}. To mend it, ${problem.fix}.` : hint}
  </p>
);

/** The fields that the facts of an article are read from: when it was published, and its text. */
export const TextFields = ({ id, form: { draft, problems, area, paste } }: TextFieldsProps) => {
  const problemOf = (name: string) => problems.find((each) => each.name === name);
  const [dated, texted] = [problemOf("published"), problemOf("text")];
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}published`}>Published</label>
        <input
          aria-describedby={`${id}published-says`}
          aria-invalid={dated ? true : undefined}
          id={`${id}published`}
          name="published"
          onChange={({ target }) => draft.setPublished(target.value)}
          type="text"
          value={draft.published}
        />
        <Says
          hint="A day, a month or a year: it tells which “last year” is meant"
          id={`${id}published-says`}
          problem={dated}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}text`}>Text</label>
        <textarea
          aria-describedby={`${id}text-says`}
          aria-invalid={texted ? true : undefined}
          id={`${id}text`}
          name="text"
          onChange={({ target }) => draft.write(target.value)}
          onPaste={paste}
          ref={area}
          rows={12}
          value={draft.text}
        />
        <Says
          hint="Paste the article, as plain text or as HTML"
          id={`${id}text-says`}
          problem={texted}
        />
      </div>
    </>
  );
};
