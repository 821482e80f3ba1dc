import { type KeySample, sampleSize } from "@/lib/chart/key-sample";

type KeyMarkProps = {
  readonly light: KeySample | undefined;
  readonly dark: KeySample | undefined;
};

const { width, height } = sampleSize;

/** A sample of the marks of a line, in the colours of the reader's theme; nothing for what is not drawn. */
export const KeyMark = ({ light, dark }: KeyMarkProps) =>
  light &&
  dark && (
    <svg aria-hidden="true" height={height} viewBox={`0 0 ${width} ${height}`} width={width}>
      <path className="in-light" d={light.path} fill={light.colour} />
      <path className="in-dark" d={dark.path} fill={dark.colour} />
    </svg>
  );
