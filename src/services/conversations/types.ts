/** Where the bot can reach a person or the channel. `reference` is the Bot Framework's own document, kept as it came. */
export interface StoredConversation {
  /** `person/<oid>` or `channel/<id>`. */
  key: string;
  kind: 'personal' | 'channel';
  /** Empty for a channel. */
  oid: string;
  reference: unknown;
}

export interface ConversationServices {
  /** No Graph call when unchanged. */
  remember(conversation: StoredConversation): Promise<void>;
  /** The bot was removed there. */
  forget(key: string): Promise<void>;
  forPerson(oid: string): StoredConversation | undefined;
  /** The channel that digests go to: the first one the bot was added to. */
  forChannel(): StoredConversation | undefined;
}
