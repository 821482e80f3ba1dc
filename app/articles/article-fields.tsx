import { Field } from "@/app/ui/entry-form";
import type { TypedArticle } from "@/lib/entry/article";
import type { Problem } from "@/lib/problem";

const fields = [
  { name: "title", label: "Title" },
  { name: "outlet", label: "Outlet", hint: "Who published it" },
  { name: "url", label: "Its address" },
] as const;

type ArticleFieldsProps = {
  readonly id: string;
  readonly typed: TypedArticle;
  readonly problems: readonly Problem[];
};

/** Where a text stood: title, outlet and address; the date and the text have fields of their own. */
export const ArticleFields = ({ id, typed, problems }: ArticleFieldsProps) =>
  fields.map((field) => (
    <Field
      field={{ ...field, value: typed[field.name] }}
      id={`${id}${field.name}`}
      key={field.name}
      problem={problems.find(({ name }) => name === field.name)}
    />
  ));
