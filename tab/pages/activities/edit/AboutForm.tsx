import { DateField, TextAreaField, TextField } from '../../../components/Fields';
import { Facts } from '../../../components/Facts';
import layout from '../../../components/layout.module.css';
import styles from '../activities.module.css';
import { LeadField } from '../LeadField';
import type { EditContext } from './ActivityEditor';
import { useChosenLead } from './useChosenLead';

/** What it is, when, who, and what was looked at. */
export function AboutForm({ activity, words, set, field }: EditContext) {
  const { lead, setLead } = useChosenLead(words.lead, (next) => set({ lead: next }));
  return (
    <section className={`${layout.stack} ${layout.measure}`} aria-labelledby="about">
      <h2 id="about">About it</h2>
      <TextField {...field('heading')} label="Title" hint="What people will know it by. Do not name a child." value={words.heading} onChange={(heading) => set({ heading })} />
      <div className={styles.days}>
        <DateField {...field('fromDay')} label="First day" value={words.fromDay} onChange={(fromDay) => set({ fromDay })} />
        <DateField {...field('toDay')} label="Last day, if it is another" value={words.toDay} onChange={(toDay) => set({ toDay })} />
      </div>
      {activity.abilities.appoint?.allowed ? <LeadField {...field('lead')} lead={lead} onChange={setLead} /> : <Facts facts={[['Led by', words.lead.name]]} />}
      <TextAreaField {...field('participants')} label="Who took part? (optional)" hint="Staff, partners, children and families in general words." rows={2} value={words.participants} onChange={(participants) => set({ participants })} />
      <TextAreaField {...field('scope')} label="What was looked at?" hint="Which cases, people or places, and how they were chosen. Do not name a child." rows={3} value={words.scope} onChange={(scope) => set({ scope })} />
    </section>
  );
}
