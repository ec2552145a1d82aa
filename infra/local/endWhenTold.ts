/** How a program ends that was told to by Ctrl+C or by whoever manages it. */
export interface Ending {
  /** From now on it ends by this work, once, and then with code 0. Gives what ends it with another code. */
  by(work: () => Promise<void>): (code: number) => void;
  begun(): boolean;
}

/** What shells expect of a program that a signal ended. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Listens for the signals. Until `by` was called there is nothing to wait for, and the program ends at once, with the code for
 * the signal. Ctrl+C reaches every process of a terminal, and bootstrap.mjs passes it on besides: the second one changes nothing.
 */
export function endWhenTold(): Ending {
  let begun = false;
  let end = (code: number): void => process.exit(code);
  let codeOf = (signal: keyof typeof codes): number => codes[signal];
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(codeOf(signal)));
  return {
    by: (work) => {
      codeOf = () => 0;
      end = (code) => {
        if (begun) return;
        begun = true;
        work().then(
          () => process.exit(code),
          (error: unknown) => {
            console.error(error);
            process.exit(1);
          },
        );
      };
      return end;
    },
    begun: () => begun,
  };
}
