type Style = (text: string) => string;

/** The styles that the terminal view uses. The caller brings them, so that the view itself asks no terminal. */
export interface Palette {
  readonly bold: Style;
  readonly dim: Style;
  readonly red: Style;
  readonly green: Style;
  readonly yellow: Style;
  readonly cyan: Style;
}

const plain: Style = (text) => text;

/** No styles at all: for pipes, files and `NO_COLOR`. */
export const PLAIN_PALETTE: Palette = {
  bold: plain,
  dim: plain,
  red: plain,
  green: plain,
  yellow: plain,
  cyan: plain,
};

/** How the views for people are laid out. */
export interface PrettyOptions {
  readonly palette: Palette;
  /** Columns of the terminal; lines are never longer. */
  readonly width: number;
}
