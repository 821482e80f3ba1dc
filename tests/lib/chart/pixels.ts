import { createCanvas, loadImage } from "@napi-rs/canvas";

const pixelsOf = async (file: Buffer) => {
  const image = await loadImage(file);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, data };
};

/** The share of pixels of two pictures in which some colour differs by more than `noticeable`; 1 of two sizes. */
export const shareOfDifferent = async (
  one: Buffer,
  other: Buffer,
  noticeable: number,
): Promise<number> => {
  const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
  if (a.width !== b.width || a.height !== b.height) return 1;
  let different = 0;
  for (let at = 0; at < a.data.length; at += 4)
    if (
      [0, 1, 2].some(
        (part) => Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)) > noticeable,
      )
    )
      different += 1;
  return different / (a.width * a.height);
};
