import { measureTrackerServer } from './trackerServer';

const [rows = 0, rounds = 0] = process.argv.slice(2).map(Number);
process.stdout.write(JSON.stringify(measureTrackerServer(rows, rounds)));
