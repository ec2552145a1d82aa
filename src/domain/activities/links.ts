import { type Fault } from '../errors';
import { type ActivityLink } from './types';

/** The longest address that browsers and Office agree on. */
const LONGEST_URL = 2000;

/** What is wrong with the links: each has a title and an address that is fetched safely. */
export function linkFaults(links: readonly ActivityLink[]): Fault[] {
  return links.flatMap(({ title, url }, index) => [
    ...(title.trim() ? [] : [{ path: `links.${index}.title`, code: 'required', message: 'Say what the link leads to.' }]),
    ...(isSafeUrl(url) ? [] : [{ path: `links.${index}.url`, code: 'format', message: 'Give a whole address that begins with https://.' }]),
  ]);
}

/** Only https, without a sign-in in it: an address may be pressed by anybody who reads the activity. */
export function isSafeUrl(text: string): boolean {
  const url = text.trim();
  if (url.length > LONGEST_URL || /\s/.test(url) || !URL.canParse(url)) return false;
  const { protocol, username, password, hostname } = new URL(url);
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
}
