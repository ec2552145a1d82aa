/** A whole number with a comma between thousands, as "12,000"; by hand, because the browser's own way takes a slow phone 20 ms the first time. */
export const inDigits = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
