/** Which addresses a page's path stands for: `/reviews/:reference` for every review's, `/tracker/:reference?` for the tracker with and without a row. */
export function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace('/:reference?', '(/[^/]+)?').replace(/:\w+/g, '[^/]+')}$`);
}
