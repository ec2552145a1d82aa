import { crashTests } from './crashTests';

crashTests(0);
