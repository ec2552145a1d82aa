import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { type CaseloadImport, importCaseload } from '../../../src/services/caseload/importCaseload';
import { administrator, formatOption, withConnection } from './session';

/** `import caseload FILE.csv [--dry-run]` (domain.md §12). */
export function importCommand(): Command {
  const command = new Command('import').description('bring data in');
  command
    .command('caseload')
    .description('children and who works with them, from a CSV file: comma, semicolon or tab; UTF-8, Windows-1252 or Unicode Text')
    .argument('<file>', 'columns: record_number, name, date_of_birth, gender, ethnicity, religion, status, team, allocated_worker, line_manager')
    .option('--dry-run', 'say what would happen, and write nothing', false)
    .addOption(formatOption())
    .action(async (file: string, { dryRun, format }: { dryRun: boolean; format: string }) => {
      const bytes = read(file);
      const result = await withConnection(({ context }) => importCaseload(context, administrator, bytes, { dryRun }));
      console.log(format === 'json' ? JSON.stringify(result) : describe(result, dryRun));
      if (result.faults.length > 0) throw new Error(`Nothing was imported: ${result.faults.length === 1 ? '1 thing is' : `${result.faults.length} things are`} wrong with ${file}. Mend the file and run this again.`);
    });
  return command;
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Error(`${file} cannot be read. Check the name and that you may read it.`, { cause });
  }
}

function describe({ added, changed, unchanged, faults, notes, resumed }: CaseloadImport, dryRun: boolean): string {
  if (faults.length > 0) return [...notes, ...faults.map(({ line, column, message }) => `Line ${line}${column ? `, ${column}` : ''}: ${message}`)].join('\n');
  const earlier = resumed ? ['An earlier import of this file had stopped half way; this one finishes it.'] : [];
  return [...notes, ...earlier, `${dryRun ? 'Would import' : 'Imported'}: ${added} new, ${changed} changed, ${unchanged} unchanged.`].join('\n');
}
