/** The longest text that a list column can hold (graph-lists: multiple lines, 63,999 characters). */
export const LONGEST_TEXT = 63_999;
/** The longest single line. */
export const LONGEST_LINE = 255;
/** So much of a text is looked at for similar ones. */
export const LONGEST_ASKED = 2000;
/** Above this many rows the tab pages through the server; up to it, it holds all rows and filters at typing speed. */
export const ROWS_IN_TAB = 10_000;

/** As many recommendations as one person looks over before they press, and a server changes within one reply. */
export const MOST_AT_ONCE = 50;
/** So many rows are asked for their longer texts at once. */
export const MOST_TEXTS = 100;
/** A row's longer texts are shortened to this; the whole stands in the panel. */
export const LONGEST_ROW_TEXT = 240;
/** The most rows of one Excel file of the tracker: more than anybody reads, and a server is not held up by it. */
export const MOST_EXPORTED = 20_000;
/** One's own views of the tracker. */
export const MOST_KEPT_VIEWS = 30;
export const LONGEST_VIEW_NAME = 60;
export const LONGEST_ADDRESS = 1_500;
