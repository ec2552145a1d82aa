/** Resource units of a call (graph-lists §7.1). */
export const costs = { getOne: 1, deltaWithToken: 1, query: 2, write: 2, permission: 5 } as const;
export type Cost = number;
