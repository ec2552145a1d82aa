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
