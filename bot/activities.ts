import { CardFactory, type Activity } from 'botbuilder';
import { type Post } from './cards/elements';

/** A card as a message of its own, with its `summary`: otherwise Teams previews the card's text on a lock screen. */
export function messageOf({ summary, card }: Post): Partial<Activity> {
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] };
}
