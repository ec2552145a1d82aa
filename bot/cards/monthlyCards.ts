import { type Day } from '../../src/domain/clock';
import { linkTo, type LinkConfig } from '../links';
import { buttons, group, heading, hint, open, paragraph, post, press, subheading, type Action, type CardData, type Element, type Post } from './elements';
import { waysIn } from './openings';
import { answerInputs, moreAnswers, type RecommendationFacts } from './recommendationCards';
import { count, dayText, flagLabel, ragLabel, reference, say, statusLabel, tell, themeTitle, type ChannelText, type SafeText } from './safeText';

/** Rows on a page: with one of them open for an answer the card keeps within what Teams takes. */
export const ROWS_ON_A_PAGE = 5;

/** One recommendation that the update is asked for. */
export interface MonthlyRow {
  facts: RecommendationFacts;
  /** Told since the update was asked for, here or elsewhere. */
  answered: boolean;
}

/** What is asked of one owner before one tracking meeting (domain.md §9): everything that is theirs, in one card. */
export interface MonthlyAsk {
  /** `TM-2026-03`. */
  meeting: string;
  meetingDay: Day;
  rows: readonly MonthlyRow[];
  /** Whom the reader stands in for: their directory id, empty for one's own, and their name. */
  cover: string;
  away: SafeText | undefined;
}

/** Which part of the card is shown. */
export interface MonthlyView {
  /** From 0; beyond the end it is the last one. */
  page: number;
  /** The row that takes an answer; empty for the first that waits for one, on this page or a later one. */
  row: string;
}

/** Whether a row is still to be answered by whoever reads the card. */
export const waits = ({ answered, facts }: MonthlyRow): boolean => !answered && facts.mayUpdate;

const lastPage = (rows: readonly MonthlyRow[]): number => Math.max(0, Math.ceil(rows.length / ROWS_ON_A_PAGE) - 1);

/** The page and the row that are shown: what was asked for, or the next that waits from there on. */
export function shownOf({ rows }: MonthlyAsk, asked: MonthlyView): MonthlyView {
  const page = Math.min(Math.max(0, asked.page), lastPage(rows));
  const chosen = rows.findIndex(({ facts }) => facts.reference === asked.row && facts.mayUpdate);
  if (chosen >= 0) return { page: Math.floor(chosen / ROWS_ON_A_PAGE), row: asked.row };
  const onPage = rows.slice(page * ROWS_ON_A_PAGE, (page + 1) * ROWS_ON_A_PAGE).find(waits);
  return { page, row: onPage?.facts.reference ?? '' };
}

/** Where to go on after an answer: the first row that still waits, counted from the one just answered and then from the start. */
export function nextOf({ rows }: MonthlyAsk, after: string): MonthlyView {
  const from = rows.findIndex(({ facts }) => facts.reference === after) + 1;
  const next = [...rows.slice(from), ...rows.slice(0, from)].find(waits);
  const place = rows.findIndex(({ facts }) => facts.reference === (next?.facts.reference ?? after));
  return { page: Math.floor(Math.max(0, place) / ROWS_ON_A_PAGE), row: next?.facts.reference ?? '' };
}

function stateLine({ facts, answered }: MonthlyRow): SafeText {
  const { status, flag, rag, dueDay } = facts;
  const said = flag === 'onTrack' ? say`` : say` Owner says: ${flagLabel(flag)}.`;
  return say`${answered ? say`Answered` : say`Not answered yet`}. ${statusLabel(status)}. ${ragLabel(rag)}.${said} Due ${dayText(dueDay)}.`;
}

function rowTitle({ reference: about, theme }: RecommendationFacts): ChannelText {
  const title = themeTitle(theme);
  return title ? say`${reference(about)}: ${title}` : reference(about);
}

/** A button among the rows: it carries what is typed in the open row, so that leaving it unsaved can be noticed. */
const turn = (title: ChannelText, data: Omit<CardData, 'verb' | 'reference'>): Action => press(title, { verb: 'monthly.show', reference: '', ...data }, 'withInputs');

function rowElements(row: MonthlyRow, isOpen: boolean, shared: Pick<CardData, 'meeting' | 'page' | 'row' | 'cover'>, today: Day): Element {
  const { facts, answered } = row;
  const name = reference(facts.reference);
  const head = [subheading(rowTitle(facts)), hint(stateLine(row))];
  if (isOpen) return group([...head, ...answerInputs(facts, today), buttons([press(say`Save ${name}`, { ...shared, verb: 'monthly.save', reference: name, revision: facts.revision }, 'withInputs'), moreAnswers])]);
  if (!facts.mayUpdate) return group(head);
  return group([...head, buttons([press(answered ? say`Change ${name}` : say`Answer ${name}`, { ...shared, verb: 'monthly.show', reference: name, revision: facts.revision }, 'withInputs')])]);
}

const meetingText = ({ meeting, meetingDay }: MonthlyAsk): ChannelText => (meetingDay ? say`Tracking meeting ${reference(meeting)} is on ${dayText(meetingDay)}. Say before then how each of these is going.` : say`Say how each of these is going, for tracking meeting ${reference(meeting)}.`);

/** One card for all that is an owner's, answered row by row in place (domain.md §9). `notice` says what has just happened. */
export function monthlyCard(ask: MonthlyAsk, asked: MonthlyView, notice: SafeText | undefined, today: Day, links: LinkConfig): Post {
  const { rows } = ask;
  const { page, row } = shownOf(ask, asked);
  const answered = rows.filter((each) => each.answered).length;
  const pages = lastPage(rows) + 1;
  const progress = say`${count(answered)} of ${count(rows.length)} answered`;
  const shared = { meeting: reference(ask.meeting), page, row, ...(ask.cover && { cover: ask.cover }) };
  const shown = rows.slice(page * ROWS_ON_A_PAGE, (page + 1) * ROWS_ON_A_PAGE);
  const body = [
    heading(say`Monthly update`),
    ...(notice ? [paragraph(notice)] : []),
    ...(ask.away ? [paragraph(tell`You stand in for ${ask.away}, who is away.`)] : []),
    paragraph(meetingText(ask)),
    paragraph(pages > 1 ? say`${progress}. Page ${count(page + 1)} of ${count(pages)}.` : say`${progress}.`),
    ...(rows.some(waits) ? [] : [paragraph(say`Nothing more is asked of you before this meeting. Thank you.`)]),
    ...shown.map((each) => rowElements(each, each.facts.reference === row, shared, today)),
  ];
  const previous = page > 0 ? [turn(say`Previous page`, { ...shared, revision: 0, page: page - 1 })] : [];
  const next = page + 1 < pages ? [turn(say`Next page`, { ...shared, revision: 0, page: page + 1 })] : [];
  return post(say`Monthly update: ${progress}`, body, [...previous, ...next, ...(row ? waysIn(row, links) : [open(say`Open My work`, linkTo(links, { page: 'my-work' }))])]);
}

/** What the monthly card says of what has just happened. */
export const monthlyNotices = {
  saved: (about: string): SafeText => say`${reference(about)} is recorded.`,
  savedWithDate: (about: string): SafeText => say`${reference(about)} is recorded, with its new date.`,
  dateNotMoved: (about: string): SafeText => say`${reference(about)} is recorded. Its date was not moved: somebody changed it at the same moment. Please try again.`,
  notSaved: (about: string): SafeText => say`${reference(about)} was changed by somebody before your answer, which was not saved. This is how it stands now.`,
  notYours: (about: string): SafeText => say`${reference(about)} takes no update from you any more. This is how it stands now.`,
  wordsWait: (about: string): SafeText => say`What you wrote for ${reference(about)} is not saved yet. Save it first, or empty its boxes.`,
} as const;
