import { CopyText } from "@/app/ui/copy-text";
import { TableHead } from "@/app/ui/table-head";
import { TableRegion } from "@/app/ui/table-region";
import { answerSchemas } from "./answers";
import { bodySchemas } from "./bodies";
import { curlExamples } from "./curl";
import { operationId, queryParametersOf } from "./document";
import type { Operation } from "./operation";
import { schemaText } from "./schema-text";
import { toJsonSchema } from "./schemas";

type OperationProps = { readonly operation: Operation };

const Parameters = ({ operation }: OperationProps) => {
  const parameters = queryParametersOf(operation);
  if (parameters.length === 0) return null;
  return (
    <TableRegion label={`Parameters of ${operation.method.toUpperCase()} ${operation.path}`}>
      <TableHead columns={["Parameter", "What it is for", "What it may be"]} />
      <tbody>
        {parameters.map(({ name, description, required, schema }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              {description}
              {required ? " (needed)" : ""}
            </td>
            <td>{schemaText(schema)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
};

const isNamed = <Names extends object>(name: string, names: Names): name is string & keyof Names =>
  Object.hasOwn(names, name);

const BodyFields = ({ operation: { body } }: OperationProps) =>
  body && isNamed(body.schema, bodySchemas) ? (
    <details>
      <summary>Fields of the body</summary>
      <pre>{schemaText(toJsonSchema(bodySchemas[body.schema], "input"))}</pre>
    </details>
  ) : null;

const Answers = ({ operation }: OperationProps) =>
  Object.entries(operation.answers).map(([status, content]) => (
    <div className="reference-answer" key={status}>
      <p>
        <b>{status}</b>{" "}
        {Object.keys(content).map((type, at) => (
          <span key={type}>
            {at > 0 && ", "}
            <code>{type}</code>
          </span>
        ))}
      </p>
      {Object.entries(content).map(([type, name]) =>
        isNamed(name, answerSchemas) ? (
          <details key={type}>
            <summary>
              Fields of the answer {type === "application/json" ? "" : `as ${type}`}
            </summary>
            <pre>{schemaText(toJsonSchema(answerSchemas[name], "output"))}</pre>
          </details>
        ) : null,
      )}
    </div>
  ));

/** One method of one address, with what it takes, what it answers, and commands to copy. */
export const OperationSection = ({
  operation,
  origin,
}: OperationProps & { readonly origin: string }) => {
  const id = operationId(operation);
  return (
    <section aria-labelledby={id} className="reference-operation">
      <h3 id={id}>
        <a href={`#${id}`}>
          <span className="reference-method">{operation.method.toUpperCase()}</span>{" "}
          <code>{operation.path}</code>
        </a>
      </h3>
      <p>
        {operation.summary}. {operation.more}
        {operation.needs && ` Needs a key of kind ${operation.needs}.`}
      </p>
      <Parameters operation={operation} />
      <BodyFields operation={operation} />
      {curlExamples(operation, origin).map(({ name, command }) => (
        <figure className="reference-example" key={name}>
          <figcaption>
            Example: {name} <CopyText text={command} what="command" />
          </figcaption>
          <pre>{command}</pre>
        </figure>
      ))}
      <Answers operation={operation} />
    </section>
  );
};
