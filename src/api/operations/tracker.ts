import { type KeptViews } from '../../contract/tracker';
import { listed } from '../../contract/trackerFilter';
import { packGroup } from '../../contract/trackerGroups';
import { type OwnView, type Services } from '../../services/types';
import { presentExcel } from '../presenters/files';
import { presentPictures, presentRowTexts } from '../presenters/tracker';
import { type Operations } from './types';

type Names = 'getTrackerGroups' | 'getTrackerTexts' | 'exportTracker' | 'getTrackerPictures' | 'getTrackerViews' | 'keepTrackerView' | 'dropTrackerView';

/** How the tracker is looked at: groups, longer texts, one's own views, pictures and the file. */
export function trackerOperations({ recommendations }: Services): Pick<Operations, Names> {
  return {
    getTrackerGroups: {
      from: ['recommendations'],
      run: (actor, { query }) => {
        const { groups, total, visible } = recommendations.groups(actor, query);
        return { groups: groups.map(packGroup), total, visible };
      },
    },
    getTrackerTexts: { from: ['recommendations'], run: (actor, { query }) => ({ texts: recommendations.texts(actor, listed(query.references)).map(presentRowTexts) }) },
    exportTracker: { run: async (actor, { body }) => presentExcel(await recommendations.export(actor, body.query, body.columns)) },
    getTrackerPictures: { from: ['recommendations'], run: (actor) => presentPictures(recommendations.pictures(actor)) },
    getTrackerViews: { run: (actor) => presentViews(recommendations.views(actor)) },
    keepTrackerView: { current: presentViewsNow, run: async (actor, { body }) => presentViews(await recommendations.keepView(actor, body)) },
    dropTrackerView: { current: presentViewsNow, run: async (actor, { body }) => presentViews(await recommendations.dropView(actor, body.name)) },
  };
}

function presentViews(views: readonly OwnView[]): KeptViews {
  return { views: views.map(({ name, address }) => ({ name, address })) };
}

const presentViewsNow = ({ views }: { views: readonly OwnView[] }): KeptViews => presentViews(views);
