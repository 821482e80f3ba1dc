"use client";

import { useRouter } from "next/navigation";
import type { ReactNode, SubmitEvent } from "react";

type GetFormProps = {
  /** The path that the fields are added to as a query. */
  readonly action: string;
  /** Where on the page the answer stands. */
  readonly anchor: string;
  readonly label: string;
  readonly children: ReactNode;
};

/** A form whose fields become the address: a plain one without script, with script the page stays where it is. */
export const GetForm = ({ action, anchor, label, children }: GetFormProps) => {
  const router = useRouter();
  const ask = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === "string") query.append(name, value);
    router.push(`${action}?${query}`, { scroll: false });
  };
  return (
    <form
      action={`${action}#${anchor}`}
      aria-label={label}
      className="inline-form"
      method="get"
      onSubmit={ask}
    >
      {children}
    </form>
  );
};
