import { alertRules } from '../../src/domain/alerts/reminders';
import { reminderRuleNames } from '../../src/domain/reminders/rules';
import { channelRules } from '../../src/services/messages/channelTypes';
import { noticeRules } from '../../src/services/messages/drafts';
import { reasonInWords } from '../../tab/pages/ledger/reasonWords';

test.each([...noticeRules, ...reminderRuleNames, ...alertRules, ...channelRules, 'daily', 'digest'])('the delivery ledger says in words why a message of the rule %s was sent', (rule) => {
  expect(reasonInWords(rule)).toMatch(/^[A-Z][a-z-]+ [a-z]/);
});
