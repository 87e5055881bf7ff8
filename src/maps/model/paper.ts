/** The size of the paper the world is drawn on. Apart from the projection, which needs more code than a browser should fetch. */
export const PAPER = { width: 960, height: 440 };
