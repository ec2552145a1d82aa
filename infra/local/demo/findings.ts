/** What invented reviewers write in the five graded sections. Each line stands alone, so that any pair reads well. */
export interface SectionFindings {
  strengths: readonly string[];
  areas: readonly string[];
  evidence: readonly string[];
  impact: readonly string[];
}

export const findings: Readonly<Record<string, SectionFindings>> = {
  journey: {
    strengths: [
      'The worker has come to know this child well over nine months. Visits are unhurried, and the notes hold the child’s own words.',
      'Direct work is right for the child’s age: a feelings map, a story about the move, and time in the park rather than only at the kitchen table.',
      'The history was read and used. An earlier period of support is weighed in the assessment and not merely listed.',
      'Changes in how the child presents are noticed and followed up within days, with the school and with the family.',
    ],
    areas: [
      'The chronology stops in the spring, so a new worker could not tell what happened over the summer.',
      'Two visits in the period were made with a parent in the room, and the record does not say why.',
      'The child’s wishes are recorded, but it is hard to see what was done because of them.',
      'Recording is often added three weeks after the visit, when the detail has gone.',
    ],
    evidence: ['Visit of the second week of the period; direct work note the day after; supervision a month later.', 'Chronology; assessment, analysis section; review minutes.', 'Case notes of the last three visits; child’s own drawing, scanned.'],
    impact: ['The child has an adult they talk to, and their day at school has settled.', 'Because nobody drew the events together, the child told their story again to two new people.', 'The child was heard early, and the plan for contact changed as they had asked.'],
  },
  needs: {
    strengths: [
      'The plan moved when events did: the goals were rewritten within two weeks of the change at home.',
      'Strengths in the family are named beside the risks, and grandparents were drawn in early.',
      'Support arrived quickly and was practical: a bed, a bus pass, and a worker who stayed for the first visit.',
      'The assessment is proportionate and draws on research about neglect without drowning in it.',
    ],
    areas: [
      'The plan lists services rather than the change they are meant to bring, so nobody could say if it was working.',
      'The father is known, lives near by, and was not spoken to in the assessment.',
      'Health needs in the referral were not carried through into the plan.',
      'The contingency plan says “return to legal advice” and nothing of what would happen to the child that week.',
    ],
    evidence: ['Plan of the first month and its rewrite; core group minutes.', 'Assessment, needs section; referral form; health visitor’s letter.', 'Family network meeting note; updated plan.'],
    impact: ['The child sleeps in their own bed and has been late for school once this term, not weekly.', 'With no measure of change, the same support ran on for five months while little was different for the child.', 'The wider family now has a part in the plan, and the child spends weekends with people they love.'],
  },
  management: {
    strengths: [
      'Supervision is regular and reflective. It asks “what is it like to be this child?” and the answer changes the plan.',
      'The manager’s decisions are on the record within a day, with reasons.',
      'Actions from supervision are dated, and the next record starts by asking about them.',
      'The independent reviewing officer raised drift at the midway check, and it was resolved in nine days.',
    ],
    areas: [
      'The same three actions are carried from one supervision to the next without a word on why they are not done.',
      'Oversight is present and descriptive: it says what has happened and not what should happen next.',
      'There were seven weeks with no supervision while the worker was away and no cover was named.',
      'The case was due to step down in the summer and stayed open, with no decision recorded.',
    ],
    evidence: ['Supervision records of the period; management oversight note.', 'Midway review check; escalation and reply.', 'Three supervision records, compared line by line.'],
    impact: ['Decisions came in time for the child: the move happened in the holiday and not in the middle of term.', 'Nobody pushed when the plan stalled, and the child waited two months for the therapy that had been agreed.', 'The worker felt held, stayed with the family, and the child has not had to start again with somebody new.'],
  },
  identity: {
    strengths: [
      'The record speaks of one particular child: their jokes, their hair, the aunt they ring on Sundays.',
      'Culture is treated as a strength: the worker asked how the family marks feast days and planned visits around them.',
      'The effect of racism at school was named, and the school was asked what it would do.',
      'An interpreter was used for each meeting, and never a family member.',
    ],
    areas: [
      'Ethnicity and religion are filled in, and then play no part in the assessment or the plan.',
      'There is little on what disability means for this child from day to day.',
      'The language used at home is recorded in two different ways in two places.',
      'Identity is described in one paragraph that could be about any child of this age.',
    ],
    evidence: ['Assessment, identity section; direct work on family tree.', 'Interpreter bookings; meeting minutes.', 'School meeting note; letter from the young person.'],
    impact: ['The child is proud to bring who they are into the work, and their mother trusts the worker.', 'An important part of the child’s life is not in view, and support did not fit it.', 'The child saw an adult take what happened at school seriously.'],
  },
  partners: {
    strengths: [
      'The school, the health visitor and the worker share one plan and ring each other between meetings.',
      'Core groups meet on time, with the right people, and the actions are done.',
      'The personal education plan is alive: it was changed after the mock examinations.',
      'A local youth project was found that the young person chose for themself, and goes to.',
    ],
    areas: [
      'The police attended the first conference and none since, though the risk is outside the home.',
      'Dental and health assessments are overdue, and nobody owns the gap.',
      'Information from the drug and alcohol service arrived after the decision that needed it.',
      'The core group met without the father’s worker, so half of the plan was not discussed.',
    ],
    evidence: ['Core group minutes of the period; attendance list.', 'Personal education plan; e-mail from the designated teacher.', 'Strategy meeting record; health assessment.'],
    impact: ['Adults tell the child the same thing, and the child has stopped carrying messages between them.', 'Partners each held a piece, and risk to the child outside the home was seen late.', 'The young person has somewhere to be on Thursdays, and friends there.'],
  },
};

/** What was said when somebody’s view of the help was asked for. */
export const feedbackSaid = {
  family: ['“She does what she says she will do.” The mother felt listened to and would like letters in plainer words.', 'The young person said that visits are better when they are outdoors, and that they know what the plan is for.', 'The carer said that the first months were confusing and that the last three have been good.'],
  worker: ['The worker finds the review fair, had already seen the gap in recording, and has a plan for it.', 'The worker would value more time for direct work and thinks the analysis is right.'],
  manager: ['The manager agrees with the grades and will bring the theme of repeated actions to the team meeting.', 'The manager adds that two workers left in the period, and that the handover checklist is new since then.'],
} as const;

export const analyses = [
  'Help has made a difference here that can be named: the child is safer than a year ago, and says so. What holds the work back is follow-through between meetings.',
  'Practice is warm and persistent. The plan is behind the practice: it lists what adults do and seldom what will be different for the child.',
  'The right things were done, in the end. Most of them could have been done two months sooner, and for a child of this age two months is long.',
] as const;
export const goodPractice = ['The letter to the child that explains why the plan changed is worth sharing with other teams.', 'A good example of using the family network before placement was considered.', 'The way in which the worker prepared the child for the meeting.'] as const;
