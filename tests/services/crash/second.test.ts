import { crashTests } from './crashTests';

crashTests(1);
