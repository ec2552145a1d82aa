import { CloudAdapter, type Activity, type InvokeResponse, type ResourceResponse, type TurnContext } from 'botbuilder';
import { type BotConfig } from './config';
import { type Connector, type Delivery } from './connector';
import { type IncomingActivity } from './gate';
import { botAuthentication } from './identity';

/** A reply did not reach Teams, or nobody can say; the turn goes on, for there is nowhere else to say it. */
export class ReplyNotSent extends Error {
  constructor(readonly delivery: Exclude<Delivery, { outcome: 'sent' }>) {
    super(`A reply was not sent: ${delivery.outcome}`);
    this.name = 'ReplyNotSent';
  }
}

/**
 * The SDK's adapter, kept for what it does well: it judges the token and runs the turn. Sending goes through our connector,
 * because the SDK's repeats a send that may have arrived.
 */
export class BotAdapter extends CloudAdapter {
  constructor(
    config: BotConfig,
    private readonly connector: Connector,
  ) {
    super(botAuthentication(config));
  }

  /** Runs one admitted activity; gives the answer of an invoke. Throws what the SDK throws when it refuses the token. */
  async run(authorization: string, activity: IncomingActivity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return await this.processActivity(authorization, activity as unknown as Activity, logic);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      if (activity.type !== 'message') {
        responses.push(...(await super.sendActivities(context, [activity])));
        continue;
      }
      const to = { serviceUrl: context.activity.serviceUrl, conversationId: activity.conversation?.id ?? context.activity.conversation.id };
      const delivery = await this.connector.send(to, activity);
      if (delivery.outcome !== 'sent') throw new ReplyNotSent(delivery);
      responses.push({ id: delivery.activityId });
    }
    return responses;
  }

  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse | void> {
    const to = { serviceUrl: context.activity.serviceUrl, conversationId: activity.conversation?.id ?? context.activity.conversation.id };
    const delivery = await this.connector.update(to, activity.id ?? '', activity);
    if (delivery.outcome !== 'sent') throw new ReplyNotSent(delivery);
    return { id: delivery.activityId };
  }
}
