import { trackerGroups } from '../../src/contract/trackerGroups';
import { trackerViews, type TrackerQuery } from '../../src/contract/recommendations';
import { decide } from '../../src/domain/permissions/decide';
import { type Recommendation, rags, statuses } from '../../src/domain/recommendations/types';
import { createPictures } from '../../src/services/recommendations/pictures';
import { rowOf, seesNames } from '../../src/services/recommendations/row';
import { createTrackerIndex, type TrackerIndex } from '../../src/services/recommendations/trackerIndex';
import { mayInPlace } from '../../src/services/recommendations/trackerMays';
import { actors } from '../support/actors';
import { sampleRecommendation } from './sampleRecommendation';

/** Milliseconds in the server, 95 of 100 within them. No part of it calls Graph: it has none. */
export interface TrackerServerFigures {
  rows: number;
  /** From nothing, as at the start of a server. */
  warm: number;
  /** Any filter, sort and page that nobody asked for before. */
  anyPage: number;
  /** The same questions again, on other pages. */
  nextPage: number;
  /** The first page after somebody changed a row. */
  pageAfterChange: number;
  groups: number;
  groupsBySource: number;
  pictures: number;
  /** The pictures after somebody changed a row. */
  picturesAfterChange: number;
  /** Rows behind a point of a picture. */
  behind: number;
}

const TODAY = '2026-11-20';
const words = ['plan', 'visit', 'school', 'contact', 'partners', 'R-2024', 'recorded family', 'health'];
const sorts = ['dueDay', 'reference', 'owner', 'status', 'rag', 'theme', 'lastUpdateAt', 'level', 'source', 'section', 'team'] as const;

/** The tracker's index over that many recommendations, as a QA lead, a manager and a director ask it. */
export function measureTrackerServer(rows: number, rounds: number): TrackerServerFigures {
  const recommendations = Array.from({ length: rows }, (_, index) => sampleRecommendation(index));
  let version = 1;
  let changed: Recommendation[] | undefined;
  const takeChanges = () => [changed, (changed = [])][0];
  const source = { version: () => String(version), takeChanges, values: () => recommendations, rowOf, sees: (actor: typeof actors.quinn, recommendation: Recommendation) => decide(actor, { action: 'recommendation.see', recommendation }).allowed, may: mayInPlace, seesNames };
  const index = createTrackerIndex(source);
  const pictures = createPictures(index, () => TODAY);
  const change = (round: number) => {
    const at = (round * 7919) % rows;
    const next: Recommendation = { ...sampleRecommendation(at), flag: 'blocked', revision: 10 + round };
    recommendations[at] = next;
    changed?.push(next);
    version += 1;
  };
  const warm = timed(() => index.warm(TODAY));
  const people = [actors.quinn, actors.lee, { ...actors.ola, team: 'Team 7' }];
  const questions = Array.from({ length: rounds }, (_, round) => ({ actor: people[round % people.length] ?? actors.quinn, query: questionOf(round) }));
  // Each kind of onlooker has looked once: a server is not new to its people.
  for (const actor of people) index.find(actor, { limit: 100 }, TODAY);
  const anyPage = questions.map(({ actor, query }) => timed(() => index.find(actor, query, TODAY)));
  const nextPage = questions.map(({ actor, query }) => timed(() => index.find(actor, { ...query, offset: 100 }, TODAY)));
  return {
    rows,
    warm,
    anyPage: p95(anyPage),
    nextPage: p95(nextPage),
    pageAfterChange: p95(changing(rounds, change, (round) => index.find(actors.quinn, questionOf(round), TODAY))),
    groups: p95(everyGroup(index, rounds)),
    groupsBySource: p95(Array.from({ length: 20 }, (_, round) => timed(() => index.groups(actors.quinn, { group: 'source', q: `${words[round % words.length]}`, level: round % 2 ? 'child' : 'service' }, TODAY)))),
    pictures: p95(Array.from({ length: rounds }, () => timed(() => pictures(actors.lee)))),
    picturesAfterChange: p95(changing(40, change, () => pictures(actors.lee))),
    behind: p95(['red', 'amber', 'green', 'blue', 'done', 'impact'].flatMap((what) => ['2026-03', '2026-07', '2026-11'].map((month) => timed(() => index.find(actors.quinn, { behind: `${what}.${month}`, limit: 100 }, TODAY))))),
  };
}

function questionOf(round: number): TrackerQuery {
  const pick = <T>(list: readonly T[], by: number): T | undefined => (Math.floor(round / by) % (list.length + 1) === 0 ? undefined : list[Math.floor(round / by) % list.length]);
  return Object.fromEntries(Object.entries({ q: pick(words, 1), view: pick(trackerViews, 2), status: pick(statuses, 3), rag: pick(rags, 5), theme: round % 4 ? undefined : `Theme ${round % 25}`, team: round % 6 ? undefined : `Team ${round % 40}`, sort: sorts[round % sorts.length], direction: round % 2 ? 'descending' : 'ascending', group: round % 5 ? undefined : trackerGroups[round % trackerGroups.length], limit: 100 }).filter(([, value]) => value !== undefined));
}

function everyGroup(index: TrackerIndex, rounds: number): number[] {
  return Array.from({ length: rounds }, (_, round) => {
    const { offset: _offset, limit: _limit, ...query } = questionOf(round);
    return timed(() => index.groups(actors.quinn, { ...query, group: trackerGroups[round % trackerGroups.length] ?? 'theme' }, TODAY));
  });
}

function changing(rounds: number, change: (round: number) => void, ask: (round: number) => unknown): number[] {
  return Array.from({ length: rounds }, (_, round) => {
    change(round);
    return timed(() => ask(round));
  });
}

function timed(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

function p95(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN).toFixed(1));
}
