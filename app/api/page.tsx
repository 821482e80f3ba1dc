import type { Metadata } from "next";
import { headers } from "next/headers";
import { originOf } from "@/app/chart/address";
import { operationId } from "./reference/document";
import { parts } from "./reference/operation";
import { OperationSection } from "./reference/operation-section";
import { operations } from "./reference/operations";
import "./reference/reference.css";

export const metadata: Metadata = { title: "For programs" };

const Contents = () => (
  <nav aria-label="All addresses" className="reference-contents">
    {parts.map((part) => (
      <section key={part}>
        <h2>{part}</h2>
        <ul>
          {operations
            .filter((operation) => operation.part === part)
            .map((operation) => (
              <li key={operationId(operation)}>
                <a href={`#${operationId(operation)}`}>
                  <span className="reference-method">{operation.method.toUpperCase()}</span>{" "}
                  <code>{operation.path.replace("/api/v1", "…")}</code>
                </a>
              </li>
            ))}
        </ul>
      </section>
    ))}
  </nav>
);

/** All that can be asked over HTTP, made of the same descriptions as the OpenAPI document. */
export default async function Reference() {
  const origin = originOf(await headers()) ?? "";
  return (
    <>
      <h1>For programs</h1>
      <p className="lede">
        Everything that the pages show can be asked for by its address. Everyone may read; changing
        needs a key.
      </p>
      <p>
        The same as a document for tools: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>. Lists come
        in pages: <code>next</code> is the cursor of the following one. Answers carry an{" "}
        <code>ETag</code> and are sent again only after a change. Errors are{" "}
        <code>application/problem+json</code> and say what would mend them. In the lists,{" "}
        <code>…</code> stands for <code>/api/v1</code>.
      </p>
      <Contents />
      {parts.map((part) => (
        <div key={part}>
          <h2 className="reference-part">{part}</h2>
          {operations
            .filter((operation) => operation.part === part)
            .map((operation) => (
              <OperationSection
                key={operationId(operation)}
                operation={operation}
                origin={origin}
              />
            ))}
        </div>
      ))}
    </>
  );
}
