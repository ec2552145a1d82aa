/**
 * With what Node runs the server, here as in Azure (`azure/main.bicep` says the same; a test holds the two together).
 * Filling the lists teaches V8 that small objects live long, which those of a request do not: it would make them where only
 * a whole collection finds them. And its memory reducer, when nobody asks for a while, forgets what it learned of requests
 * and gives back the memory that the next ones need at once. DECISIONS.md §50 has the figures.
 */
export const serverFlags: readonly string[] = ['--no-memory-reducer', '--no-allocation-site-pretenuring'];
