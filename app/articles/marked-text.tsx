import type { Span } from "@/lib/fact";
import { cutAtMarks, type Mark, type Piece } from "@/lib/fact-marks";

/** More marks than this would make a page slow; the cards go on. */
export const mostMarks = 500;

type MarkedTextProps = {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The words of the fields of the fact that is looked at. */
  readonly layers?: Readonly<Record<string, Span>> | undefined;
  readonly selected?: number | undefined;
  /** Hears which mark was chosen. */
  readonly onSelect?: (number: number) => void;
  /** Where the card of a mark is found; on the same page when not said. */
  readonly linkOf?: (number: number) => string;
};

type MarkedProps = Pick<MarkedTextProps, "onSelect"> & {
  readonly linkOf: (number: number) => string;
  readonly piece: Piece;
  readonly isSelected: boolean;
};

const onThisPage = (number: number): string => `#fact-${number}`;

const Marked = ({ piece, isSelected, onSelect, linkOf }: MarkedProps) => {
  const [first = 0] = piece.marks;
  const isLayer = piece.layers.length > 0;
  return (
    <mark data-selected={isSelected} data-field={isLayer}>
      <a
        href={linkOf(first)}
        id={piece.ends.includes(first) ? `mark-${first}` : undefined}
        onClick={onSelect && (() => onSelect(first))}
      >
        {piece.text}
        {piece.ends.includes(first) && <sup>{first}</sup>}
      </a>
      {piece.ends
        .filter((number) => number !== first)
        .map((number) => (
          <a
            href={linkOf(number)}
            id={`mark-${number}`}
            key={number}
            onClick={onSelect && (() => onSelect(number))}
          >
            <sup>{number}</sup>
          </a>
        ))}
    </mark>
  );
};

/** A text with its facts marked, each under its number, which leads to its card. Whatever the text holds, it stays text. */
export const MarkedText = ({
  text,
  marks,
  layers,
  selected,
  onSelect,
  linkOf = onThisPage,
}: MarkedTextProps) => (
  <div className="article-text">
    {cutAtMarks(text, marks.slice(0, mostMarks), layers).map((piece) => {
      if (piece.marks.length > 0)
        return (
          <Marked
            isSelected={selected !== undefined && piece.marks.includes(selected)}
            key={piece.start}
            linkOf={linkOf}
            onSelect={onSelect}
            piece={piece}
          />
        );
      return piece.layers.length > 0 ? (
        <span className="field-words" key={piece.start}>
          {piece.text}
        </span>
      ) : (
        piece.text
      );
    })}
  </div>
);
