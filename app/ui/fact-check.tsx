import type { FactVerdict } from "@/lib/check/fact-verdict";
import { describeVerdict } from "@/lib/check/verdict-words";

type FactCheckProps = {
  readonly verdict: FactVerdict;
  readonly flow: string;
  /** When the figure was published, as people write it. */
  readonly published: string;
};

/** What came of checking a stated figure: in a word or two, and the official or other figures that it rests on. */
export const FactCheck = ({ verdict, flow, published }: FactCheckProps) => {
  const { tag, tone, lines } = describeVerdict(verdict, { flow, published });
  return (
    <div className="fact-check">
      <span className={`tag tag-${tone}`}>{tag}</span>
      {lines.map(({ name, dataset, text }) => (
        <p key={name + text}>
          {dataset ? <a href={`/datasets/${dataset}`}>{name}</a> : name}
          {text}
        </p>
      ))}
    </div>
  );
};
