import { Command } from 'commander';
import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { formatOption, withConnection } from './session';

/** `verify-audit`: finds an audit entry that was removed or changed; exits 1 when it finds one. */
export function auditCommand(): Command {
  return new Command('verify-audit')
    .description('hold every audit entry against its chain and against the lists')
    .addOption(formatOption())
    .action(async ({ format }: { format: string }) => {
      const report = await withConnection(({ stores }) => verifyAudit(stores));
      const findings = report.findings.map(({ subject, detail }) => `${subject}: ${detail}`);
      console.log(format === 'json' ? JSON.stringify(report) : [`${report.entries} entries in ${report.subjects} chains.`, ...findings].join('\n'));
      if (findings.length > 0) throw new Error(`The audit is not as it was written: ${findings.length === 1 ? '1 finding' : `${findings.length} findings`}.`);
    });
}
