import type { ArticleForm } from "./use-article-form";

type ArticleButtonsProps = {
  readonly isNew: boolean;
  readonly canSave: boolean;
  readonly form: ArticleForm;
};

type SaveProps = { readonly isNew: boolean; readonly isSending: boolean };

const Save = ({ isNew, isSending }: SaveProps) => (
  <button className="button button-main" disabled={isSending} name="do" type="submit" value="save">
    {isNew ? "Save the article" : "Save the changes"}
  </button>
);

const SignIn = () => (
  <span className="refusal">
    <b>Saving needs the editor’s key.</b> <a href="/sign-in?back=/articles/new">Sign in to save</a>
  </span>
);

/** What can be done with an article under work; without script its facts can be shown and it can be saved. */
export const ArticleButtons = ({ isNew, canSave, form }: ArticleButtonsProps) => {
  const { draft, hasScript, isSending, choose } = form;
  return (
    <p className="tools">
      {canSave ? <Save isNew={isNew} isSending={isSending} /> : <SignIn />}{" "}
      {hasScript && (
        <button className="button" onClick={choose} type="button">
          Add a fact of the selected words
        </button>
      )}
      {!hasScript && isNew && (
        <button className="button" name="do" type="submit" value="preview">
          Show the facts
        </button>
      )}{" "}
      {hasScript && !isNew && !draft.isFinding && (
        <button className="button" onClick={draft.find} type="button">
          Look for more facts
        </button>
      )}
    </p>
  );
};
