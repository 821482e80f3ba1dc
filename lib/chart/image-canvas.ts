/**
 * Lets go of the pixels of a canvas that is done with. They lie outside of what the garbage collector counts, so it
 * comes for them late: the letters of one SVG would hold hundreds of megabytes.
 */
export const freeCanvas = (canvas: { width: number; height: number }): void => {
  canvas.width = 1;
  canvas.height = 1;
};
