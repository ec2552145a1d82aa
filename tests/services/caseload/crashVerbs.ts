import { importCaseload } from '../../../src/services/caseload/importCaseload';
import { actors } from '../../support/actors';
import { type CrashVerb } from '../../support/crash';
import { newChild } from '../../support/story';

const file = ['record_number,name,date_of_birth,gender,ethnicity,religion,status,team,allocated_worker,line_manager', 'M1,Otis Brackwell,2016-03-27,,,,LAC,North,,', 'M2,Wren Ashdown,2014-03-27,,,,CIN,South,,'];

/** One child who is new and one who has moved to another team. */
export const caseloadVerbs: readonly CrashVerb[] = [
  {
    name: 'importCaseload',
    arrange: async (server) => void (await newChild(server, 'M2')),
    run: ({ context }) => importCaseload(context, actors.casey, Buffer.from(file.join('\n')), { dryRun: false }),
  },
];
