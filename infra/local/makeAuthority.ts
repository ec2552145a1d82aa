/** Run by bootstrap.mjs before anything else starts: sees to it that there is an authority to trust. */
import { ensureAuthority } from './certificates';

ensureAuthority().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
