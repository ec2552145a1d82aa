/** A browser on a busy machine answers late; a test that fails should name what it waited for, not its own limit. */
jest.setTimeout(60_000);
