import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import type { ActivityCase } from '../../../../src/contract/activities';
import { figuresOf, MOST_CASES } from '../../../../src/contract/activityWords';
import { focusField } from '../../../components/ErrorSummary';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { useToast } from '../../../components/Toasts';
import { plural } from '../../../words/dates';
import styles from '../activities.module.css';
import { Figures } from '../Figures';
import type { EditContext } from './ActivityEditor';
import { CASES_A_PAGE, pageOfCase } from './casePages';
import { CasesTable } from './CasesTable';
import { PasteCases } from './PasteCases';

interface Props extends EditContext {
  /** Which page of the table is shown, from 0. */
  page: number;
  onPage: (page: number) => void;
}

/** One row a case, typed or pasted; what the columns come to stands under them. */
export function CasesForm({ activity, words: { cases }, set, field, page, onPage }: Props) {
  const { columns } = activity.form;
  const toast = useToast();
  const pages = Math.max(1, Math.ceil(cases.length / CASES_A_PAGE));
  const shownPage = Math.min(page, pages - 1);
  const goTo = (index: number, key = columns[0]?.key ?? '') => {
    onPage(pageOfCase(index));
    // After the row has been drawn.
    setTimeout(() => focusField(fieldId(`cases.${index}.${key}`)), 0);
  };
  const add = (more: ActivityCase[]) => {
    set({ cases: [...cases, ...more] });
    goTo(cases.length);
  };
  const addOne = () => add([{ id: crypto.randomUUID(), values: {} }]);
  const remove = (row: ActivityCase, index: number) => {
    set({ cases: cases.filter(({ id }) => id !== row.id) });
    toast({ text: `Case ${index + 1} was removed.`, undo: () => set({ cases }) });
  };
  const { id, error } = field('cases');
  return (
    <section className={layout.stack} aria-labelledby="cases">
      <h2 id="cases">Cases</h2>
      <p className={styles.lead}>One row a case. Enter goes to the same column of the next row; in the last row it begins another one. Do not write a child’s name.</p>
      {error && <p className={styles.error}>{error}</p>}
      {cases.length > 0 && <CasesTable columns={columns} cases={cases} first={shownPage * CASES_A_PAGE} field={field} onChange={(changed) => set({ cases: cases.map((each) => (each.id === changed.id ? changed : each)) })} onRemove={remove} onNext={(index, key) => (index < cases.length ? goTo(index, key) : addOne())} />}
      {pages > 1 && (
        <nav aria-label="Pages of cases" className={layout.row}>
          <Button disabled={shownPage === 0} onClick={() => onPage(shownPage - 1)}>
            Earlier cases
          </Button>
          <span role="status">
            Cases {shownPage * CASES_A_PAGE + 1} to {Math.min(cases.length, (shownPage + 1) * CASES_A_PAGE)} of {cases.length}
          </span>
          <Button disabled={shownPage === pages - 1} onClick={() => onPage(shownPage + 1)}>
            Later cases
          </Button>
        </nav>
      )}
      <div className={layout.row} id={id} tabIndex={-1}>
        <Button icon={<Add16Regular />} disabled={cases.length >= MOST_CASES} onClick={addOne}>
          {cases.length === 0 ? 'Add a case' : 'Add another case'}
        </Button>
        <span className={layout.small}>{cases.length > 0 && plural(cases.length, 'case')}</span>
      </div>
      <PasteCases columns={columns} room={MOST_CASES - cases.length} onAdd={add} />
      <Figures figures={figuresOf(columns, cases)} cases={cases.length} />
    </section>
  );
}
