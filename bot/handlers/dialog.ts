import { z } from 'zod';
import { linkTo, pageAddress, placeOf, type LinkConfig } from '../links';

const Asked = z.looseObject({ data: z.looseObject({ reference: z.string().max(40).catch('') }).catch({ reference: '' }) });

/** A window of the tab over the chat, as Teams wants it described. */
export interface Dialog {
  task: { type: 'continue'; value: { title: string; url: string; fallbackUrl: string; width: 'large'; height: 'large' } };
}

/**
 * The window about what a button names. Its address carries the page, so nothing of it can get lost on the way
 * (teams-platform: 1.6); it is no promise that there is anything: the page asks the server as the person who opened it.
 */
export function dialogFor(value: unknown, links: LinkConfig): Dialog {
  const { data } = Asked.catch({ data: { reference: '' } }).parse(value);
  const place = placeOf(data.reference);
  return { task: { type: 'continue', value: { title: 'Practice and impact', url: pageAddress(links, place), fallbackUrl: linkTo(links, place), width: 'large', height: 'large' } } };
}
