export declare function authorityIsGood(folder: string, now?: Date): boolean;
