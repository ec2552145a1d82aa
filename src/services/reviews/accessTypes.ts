import { type Instant } from '../../domain/clock';
import { type Actor, type PersonRef } from '../../domain/people/types';

/** Somebody opened a review (the first time that day), or took it out as a file. */
export interface AccessView {
  at: Instant;
  by: PersonRef;
  kind: 'opened' | 'exported';
}

export interface AccessServices {
  /** No Graph call: written a little later. */
  opened(actor: Actor, reference: string): void;
  /** For the clock and the end of the server. Throws AppError when Graph is away; what is not written stays. */
  writeOpenings(): Promise<void>;
  /** Newest first; one Graph query. Needs `review.readAccess`. */
  of(actor: Actor, reference: string): Promise<AccessView[]>;
  /** One review as a Word file that says on each page who took it out and when; recorded first. Needs `review.export`. */
  export(actor: Actor, reference: string): Promise<ExportedFile>;
}

/** A file for the person who asked. */
export interface ExportedFile {
  name: string;
  bytes: Uint8Array;
}
