/** As many cases as one looks over at once, and a browser draws without a wait. */
export const CASES_A_PAGE = 25;

/** The page that a case stands on, from 0. */
export const pageOfCase = (index: number): number => Math.floor(index / CASES_A_PAGE);
