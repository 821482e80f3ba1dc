/** A colour as light: red, green and blue without the curve of screens, each 0 to 1. */
type Light = readonly [number, number, number];

const toLight = (colour: string): Light => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
};

type Matrix = readonly [Light, Light, Light];

const times = (matrix: Matrix, light: Light): Light => {
  const [a, b, c] = matrix.map((row) =>
    row.reduce((sum, factor, at) => sum + factor * (light[at] ?? 0), 0),
  );
  return [a ?? 0, b ?? 0, c ?? 0];
};

/** How eyes see that lack one kind of cone: Machado, Oliveira and Fernandes (2009), severity 1. */
const sights = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Readonly<Record<string, Matrix>>;
export type Sight = keyof typeof sights;
export const allSights = Object.keys(sights) as readonly Sight[];

const toXyz: Matrix = [
  [0.4124, 0.3576, 0.1805],
  [0.2126, 0.7152, 0.0722],
  [0.0193, 0.1192, 0.9505],
];
const white: Light = [0.9505, 1, 1.089];

const toLab = (light: Light): Light => {
  const clipped = light.map((part) => Math.min(1, Math.max(0, part))) as unknown as Light;
  const xyz = times(toXyz, clipped);
  const [x = 0, y = 0, z = 0] = xyz.map((part, at) => {
    const share = part / (white[at] ?? 1);
    return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

/** How far two colours lie apart for a kind of sight, in CIE Lab: 2 is just seen, 100 is black on white. */
export const distance = (a: string, b: string, sight: Sight): number => {
  const [one, other] = [a, b].map((colour) => toLab(times(sights[sight], toLight(colour))));
  return Math.hypot(...[0, 1, 2].map((at) => (one?.[at] ?? 0) - (other?.[at] ?? 0)));
};

/** The relative luminance of WCAG 2.2. */
const luminance = (colour: string): number => times(toXyz, toLight(colour))[1];

/** The contrast of two colours by WCAG 2.2: 1 for equal ones, 21 for black on white. */
export const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
};
