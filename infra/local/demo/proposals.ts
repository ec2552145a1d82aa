/** Recommendations that invented reviewers make; `answers` is the section that they come from. None names a child. */
export interface DemoProposal {
  level: 'child' | 'service';
  theme: string;
  answers: string;
  action: string;
  impact: string;
}

const child = (theme: string, answers: string, action: string, impact: string): DemoProposal => ({ level: 'child', theme, answers, action, impact });
const service = (theme: string, answers: string, action: string, impact: string): DemoProposal => ({ level: 'service', theme, answers, action, impact });

export const proposals: readonly DemoProposal[] = [
  child('chronology', 'journey', 'Bring the chronology up to date from April and agree who adds to it each month.', 'A new worker can see the whole story in ten minutes, and the child need not tell it again.'),
  child('voice-of-the-child', 'journey', 'See the child alone at the next two visits and record in their own words what they would change.', 'The plan answers what the child asks for.'),
  child('direct-work', 'journey', 'Plan three sessions of direct work on the move, with the life-story worker.', 'The child understands why they live where they live.'),
  child('recording-timeliness', 'journey', 'Write up each visit within five working days until the next review.', 'Decisions are made on what is true now.'),
  child('fathers-and-wider-family', 'needs', 'Meet the father and complete his part of the assessment.', 'The child’s relationship with his family is understood and supported.'),
  child('smart-planning', 'needs', 'Rewrite the plan with one measurable change for each goal and a date.', 'The family knows what better looks like and when it will be looked at.'),
  child('contingency-and-exit-planning', 'needs', 'Write a contingency plan that says where the child would sleep, and who would tell them.', 'If things break down, the child goes to people they know.'),
  child('health-assessments', 'partners', 'Book the overdue health and dental checks and tell the carer the dates.', 'Pain and worry are found early.'),
  child('supervision-quality', 'management', 'Hold a reflective supervision on this case that closes or re-dates each action carried over.', 'The therapy that was agreed starts, and the child is not left waiting.'),
  child('management-oversight', 'management', 'Record the decision on stepping down, with reasons, after a meeting with the family.', 'The family is not kept in the system longer than helps them.'),
  child('identity-details-recorded', 'identity', 'Ask the family how they describe their ethnicity, faith and language, and correct the record.', 'The child is described as they see themselves.'),
  child('anti-racist-practice', 'identity', 'Meet the school about what happened in the autumn and agree what it will do and by when.', 'The child sees that adults act on racism.'),
  child('education', 'partners', 'Call an early review of the personal education plan with the designated teacher.', 'The young person gets the support they need before the examinations.'),
  child('contextual-safeguarding', 'partners', 'Map the places and friendships where risk arises, with the young person and the police.', 'Adults act on the places that worry the young person.'),
  child('pathway-planning', 'needs', 'Rewrite the pathway plan with the young person, with rent, college and health each on one page.', 'The young person knows who does what after they turn 21.'),
  service('recording-timeliness', 'journey', 'Publish each team’s time from visit to record once a month and talk about it in the managers’ meeting.', 'Children’s records are true when somebody needs them.'),
  service('chronology', 'journey', 'Give every team a one-page guide to a chronology that explains and does not only list.', 'Children do not have to tell their story again when a worker changes.'),
  service('fathers-and-wider-family', 'needs', 'Add a step to the assessment template that asks how each father was included.', 'More children keep the love and help of their father’s family.'),
  service('smart-planning', 'needs', 'Run four planning clinics a month where workers bring a real plan and leave with a better one.', 'Families can tell what is expected of them and of us.'),
  service('supervision-quality', 'management', 'Change the supervision template so that it opens with the actions of last time and what came of them.', 'What was promised to a child is done.'),
  service('management-oversight', 'management', 'Agree one standard for cover when a worker or manager is away for more than two weeks.', 'No child goes seven weeks without anybody holding their plan.'),
  service('anti-racist-practice', 'identity', 'Hold a monthly practice circle on identity, led by workers, with one case each time.', 'Black and minority ethnic children meet workers who ask and understand.'),
  service('contextual-safeguarding', 'partners', 'Agree with the police which meetings about risk outside the home they will attend.', 'Risk outside the home is seen together and early.'),
  service('health-assessments', 'partners', 'Share one list of overdue health assessments with the health service every Monday.', 'Children in care get their checks on time.'),
];

/** How an owner tells of progress, in the order in which things happen. */
export const progressNotes = ['Agreed with the worker who does what; first step booked.', 'Half done. The second part waits for a reply from the school.', 'Done as written; checked against the record.', 'Delayed by two weeks: the worker was away. Cover is now in place.', 'Raised in the team meeting, and two colleagues will help.'] as const;
export const evidenceNotes = ['Case note and updated plan on the file.', 'Minutes of the managers’ meeting, item 4.', 'Dip sample of ten records: nine written within five working days.', 'Letter to the family and their reply.'] as const;
export const impactNotes = ['The child says that they know what happens next, and sleeps better.', 'The family reports one plan and one voice instead of three.', 'The young person has kept their college place this term.', 'Six children reviewed since: none had to repeat their story to a new worker.'] as const;
export const blockedNotes = ['Waiting for the health service to answer; raised with their manager.', 'The worker has left and the post is not yet filled.'] as const;
